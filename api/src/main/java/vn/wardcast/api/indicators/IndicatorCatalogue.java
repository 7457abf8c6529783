package vn.wardcast.api.indicators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardcast.api.http.Trouble;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.lakehouse.domain.Domains;

/** The indicators of one publication and the words for their breakdowns. */
public final class IndicatorCatalogue {

    private final Map<String, IndicatorView> byId = new LinkedHashMap<>();
    private final Labels labels;

    private IndicatorCatalogue(Labels labels) {
        this.labels = labels;
    }

    static IndicatorCatalogue of(LakeView view, Domains domains, Uoms uoms) {
        IndicatorCatalogue catalogue = new IndicatorCatalogue(Labels.of(domains, view));
        view.engine().query(IndicatorView.SQL).stream()
                .map(row -> IndicatorView.of(row, domains, uoms, catalogue.labels))
                .forEach(indicator -> catalogue.byId.put(indicator.id(), indicator));
        return catalogue;
    }

    public List<IndicatorView> all() {
        return List.copyOf(byId.values());
    }

    public Labels labels() {
        return labels;
    }

    public Optional<IndicatorView> findIndicator(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The indicator that a parameter names. */
    public IndicatorView indicator(String field, String id) {
        return findIndicator(id)
                .orElseThrow(() -> Trouble.UNKNOWN_INDICATOR.in(
                        field,
                        "Không có chỉ tiêu '%s'; danh sách ở /api/v1/indicators".formatted(id),
                        "There is no indicator '%s'; /api/v1/indicators lists them".formatted(id)));
    }
}
