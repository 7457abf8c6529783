package vn.wardcast.models;

/**
 * Why a simpler model answered than the one asked for. Every forecast that is not what was asked carries one, so that
 * nobody mistakes an emergency number for a considered one.
 */
public sealed interface Fallback {

    /** Stable code for tables and programs. */
    String code();

    /** One Vietnamese sentence for the reader of a dashboard. */
    String vi();

    /** The same sentence in English. */
    String en();

    /** Not one observed value: there is no forecast. */
    record EmptyHistory() implements Fallback {
        @Override
        public String code() {
            return "empty_history";
        }

        @Override
        public String vi() {
            return "Không thể dự báo: chuỗi số liệu chưa có giá trị nào.";
        }

        @Override
        public String en() {
            return "Cannot forecast: the history has no observed value.";
        }
    }

    /** Fewer observed values than {@code wanted} needs; {@code used} answered. */
    record ShortHistory(String wanted, String used, int needed, int had, Frequency frequency) implements Fallback {
        @Override
        public String code() {
            return "short_history";
        }

        @Override
        public String vi() {
            return "Chuỗi số liệu quá ngắn cho mô hình %s: cần %d %s, hiện có %d; đã dùng %s."
                    .formatted(wanted, needed, frequency.nameVi(), had, used);
        }

        @Override
        public String en() {
            return "History too short for %s: needs %d %s, has %d; used %s."
                    .formatted(wanted, needed, frequency.pluralEn(), had, used);
        }
    }

    /** All observed values are equal: nothing to learn from. */
    record ConstantHistory(String wanted, String used) implements Fallback {
        @Override
        public String code() {
            return "constant_history";
        }

        @Override
        public String vi() {
            return "Mọi giá trị trong quá khứ bằng nhau nên không ước lượng mô hình %s; đã dùng %s."
                    .formatted(wanted, used);
        }

        @Override
        public String en() {
            return "All past values are equal, so %s was not estimated; used %s.".formatted(wanted, used);
        }
    }

    /** Mostly zeros with bursts between them, which {@code wanted} is not made for. */
    record IntermittentHistory(String wanted, String used, int zeroPercent) implements Fallback {
        @Override
        public String code() {
            return "intermittent_history";
        }

        @Override
        public String vi() {
            return "Số liệu thưa (%d%% giá trị bằng 0) không hợp với mô hình %s; đã dùng %s."
                    .formatted(zeroPercent, wanted, used);
        }

        @Override
        public String en() {
            return "Sparse history (%d%% zeros) does not suit %s; used %s.".formatted(zeroPercent, wanted, used);
        }
    }

    /** The estimate did not give finite numbers. */
    record FailedFit(String wanted, String used) implements Fallback {
        @Override
        public String code() {
            return "failed_fit";
        }

        @Override
        public String vi() {
            return "Không ước lượng được mô hình %s với chuỗi số liệu này; đã dùng %s.".formatted(wanted, used);
        }

        @Override
        public String en() {
            return "Could not estimate %s on this history; used %s.".formatted(wanted, used);
        }
    }
}
