package vn.wardcast.jobs.landing.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardcast.jobs.landing.text.Words;

/** The names of all units by their first syllable, to find them in titles, sheet names and file names. */
final class Mentions {

    /** A syllable or number with the place where it stands; {@code key} keeps its accents, {@code bare} does not. */
    private record Word(String shown, String key, String bare, int start, int end) {
        boolean isCapital() {
            return Character.isUpperCase(shown.codePointAt(0));
        }

        boolean isNumber() {
            return Character.isDigit(shown.codePointAt(0));
        }

        /** NS, UBND: capitals that are no part of a name. */
        boolean isAcronym() {
            return shown.length() > 1 && shown.equals(shown.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** A name that units bear, syllable by syllable. */
    private record Name(String level, List<String> keys, List<String> bare) {}

    /** The word for a type in front of a name. */
    private record Type(String level, int words, boolean common) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’]*|\\p{Nd}+");
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{L}\\p{Nd}])(?<!\\d[.,])\\d{5}(?![\\p{L}\\p{Nd}])(?![.,]\\d)");
    private static final Pattern FILE_TYPE = Pattern.compile("(?i)\\.(xlsx?|xlsm|csv|txt|html?|zip)$");
    private static final Pattern NUMBERED_BEFORE = Pattern.compile("(?iu)(?:(?:^|[\\s(])số|so|no|№|qđ|tt|nq)[.:\\s]*$");
    private static final Pattern MEASURED_AFTER = Pattern.compile(
            "(?iu)^\\s*(?:/|%|đồng|đ(?!\\p{L})|vnd|nghìn|ngàn|triệu|tỷ|tỉ|người|lượt|học sinh|trẻ|hộ|ca(?!\\p{L})|ha(?!\\p{L})|km|m2|m²|đơn vị|trường hợp).*");
    /** State's name and motto stand above every form. */
    private static final List<List<String>> MOTTO = List.of(
            List.of("cong", "hoa", "xa", "hoi", "chu", "nghia", "viet", "nam"),
            List.of("doc", "lap", "tu", "do", "hanh", "phuc"));
    /** Names that are words of every day as well. */
    private static final Set<String> COMMON = Set.of(
            "an ninh",
            "hop nhat",
            "tu do",
            "hanh phuc",
            "doc lap",
            "doan ket",
            "thong nhat",
            "quyet thang",
            "tien bo",
            "cong hoa",
            "dan chu",
            "tien tien",
            "thanh cong",
            "dong tien",
            "trung tam",
            "hop thanh",
            "dai hoc",
            "van hoa",
            "tan tien",
            "cong chinh",
            "hoa binh",
            "thanh pho",
            "xa hoi",
            "dong tam",
            "hop tien",
            "quyet tien",
            "tan hop");
    /** A name that begins like a person's (Nguyễn Văn Linh, Trần Phú) counts only behind the word for its type. */
    private static final Set<String> FAMILIES =
            Set.of("nguyễn", "trần", "lê", "phạm", "huỳnh", "võ", "vũ", "đặng", "bùi", "đỗ", "ngô", "dương");
    /** What follows one of these is a street, a school, a hamlet or a person, not a unit. */
    private static final Set<String> OTHER_PLACES = Set.of(
            "đường", "phố", "trường", "học", "non", "thcs", "thpt", "th", "mn", "chợ", "đền", "chùa", "cầu", "hồ",
            "sông", "núi", "thôn", "bản", "tổ", "xóm", "ấp", "buôn", "làng", "khu", "huyện", "quận", "thị", "ông", "bà",
            "chí", "ti", "viện", "khóm", "hang", "thác", "suối", "biển", "đảo", "lễ", "hội", "lập", "ký", "kì");

    private final ReferenceBook book;
    private final Map<String, List<Name>> byFirst = new HashMap<>();
    private final Map<String, Set<String>> writings = new HashMap<>();

    Mentions(ReferenceBook book) {
        this.book = book;
        Map<Name, Boolean> names = new LinkedHashMap<>();
        for (ReferenceBook.Unit unit : book.units()) {
            if (!unit.level().equals("country")) {
                names.put(nameOf(unit), true);
            }
        }
        for (Name name : names.keySet()) {
            byFirst.computeIfAbsent(name.bare().get(0), first -> new ArrayList<>())
                    .add(name);
            writings.computeIfAbsent(name.level() + "/" + String.join(" ", name.bare()), bare -> new HashSet<>())
                    .add(String.join(" ", name.keys()));
        }
        byFirst.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Name name) -> -name.keys().size())
                                .thenComparing(Name::level)
                                .thenComparing(name -> String.join(" ", name.keys()))));
    }

    private static Name nameOf(ReferenceBook.Unit unit) {
        List<String> keys = List.of(Spelling.key(ReferenceBook.bare(unit)).split(" "));
        return new Name(unit.level(), keys, keys.stream().map(Words::fold).toList());
    }

    /** Every unit that the text mentions, in its order. */
    List<UnitMention> in(String text) {
        return new Scan(FILE_TYPE.matcher(Words.tidy(text)).replaceFirst("")).run();
    }

    /** One text on its way from left to right. */
    private final class Scan {
        private final String text;
        private final List<Word> words = new ArrayList<>();
        private final boolean accentless;
        private final boolean anyCapital;
        private final boolean allCapitals;

        Scan(String text) {
            this.text = text;
            this.accentless = Spelling.isAccentless(text);
            this.anyCapital = text.chars().anyMatch(Character::isUpperCase);
            this.allCapitals = anyCapital && text.chars().noneMatch(Character::isLowerCase);
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                String key = Spelling.key(word.group());
                words.add(new Word(word.group(), key, Words.fold(key), word.start(), word.end()));
            }
        }

        List<UnitMention> run() {
            List<UnitMention> found = new ArrayList<>();
            for (int i = 0; i < words.size(); ) {
                int at = i;
                int skipped = motto(at);
                Optional<Hit> hit = skipped > 0
                        ? Optional.empty()
                        : code(at).or(() -> typed(at)).or(() -> plain(at));
                hit.ifPresent(h -> found.add(h.mention()));
                i += Math.max(skipped, hit.map(Hit::words).orElse(1));
            }
            return found;
        }

        private record Hit(UnitMention mention, int words) {}

        private int motto(int at) {
            return MOTTO.stream()
                    .filter(line -> at + line.size() <= words.size())
                    .filter(line -> line.equals(words.subList(at, at + line.size()).stream()
                            .map(Word::bare)
                            .toList()))
                    .mapToInt(List::size)
                    .findFirst()
                    .orElse(0);
        }

        /** A code of a commune, unless the number is that of a decision or counts something. */
        private Optional<Hit> code(int at) {
            Word word = words.get(at);
            String shown = text.substring(word.start(), word.end());
            boolean code = shown.length() == 5
                    && CODE.matcher(text)
                            .region(word.start(), word.end())
                            .useTransparentBounds(true)
                            .matches()
                    && book.isCommuneCode(shown)
                    && !NUMBERED_BEFORE.matcher(text.substring(0, word.start())).find()
                    && !MEASURED_AFTER.matcher(text.substring(word.end())).matches();
            return code ? Optional.of(new Hit(new UnitMention(shown, "", "commune"), 1)) : Optional.empty();
        }

        /** A name behind the word for its type. */
        private Optional<Hit> typed(int at) {
            return type(at).flatMap(type -> {
                int first = at + type.words();
                return name(first, type.level())
                        .filter(name -> looksLikeName(first, name, type))
                        .map(name -> hit(at, first, name));
            });
        }

        private Optional<Type> type(int at) {
            Word word = words.get(at);
            String next = at + 1 < words.size() ? words.get(at + 1).key() : "";
            String before = at > 0 ? words.get(at - 1).bare() : "";
            return switch (word.key()) {
                case "phường" -> Optional.of(new Type("commune", 1, false));
                case "phuong" -> accentless ? Optional.of(new Type("commune", 1, false)) : Optional.empty();
                case "xã" -> before.equals("thi") ? Optional.empty() : Optional.of(new Type("commune", 1, true));
                case "xa" ->
                    accentless && !before.equals("thi") ? Optional.of(new Type("commune", 1, true)) : Optional.empty();
                case "p", "x" ->
                    word.isCapital() && glue(at).strip().equals(".")
                            ? Optional.of(new Type("commune", 1, true))
                            : Optional.empty();
                case "tt" -> word.isCapital() ? Optional.of(new Type("commune", 1, true)) : Optional.empty();
                case "thị" -> next.equals("trấn") ? Optional.of(new Type("commune", 2, false)) : Optional.empty();
                case "đặc" -> next.equals("khu") ? Optional.of(new Type("commune", 2, false)) : Optional.empty();
                case "thi" ->
                    accentless && next.equals("tran") ? Optional.of(new Type("commune", 2, false)) : Optional.empty();
                case "tỉnh", "tp" -> Optional.of(new Type("province", 1, false));
                case "tinh" -> accentless ? Optional.of(new Type("province", 1, false)) : Optional.empty();
                case "thành" -> next.equals("phố") ? Optional.of(new Type("province", 2, false)) : Optional.empty();
                case "thanh" ->
                    accentless && next.equals("pho") ? Optional.of(new Type("province", 2, false)) : Optional.empty();
                default -> Optional.empty();
            };
        }

        /** "xã hội" is no commune: a name begins with a capital, unless the text has none or the type leaves no doubt. */
        private boolean looksLikeName(int first, Name name, Type type) {
            Word word = words.get(first);
            return word.isCapital()
                    || (word.isNumber() && !type.common())
                    || !anyCapital
                    || (!type.common() && name.keys().size() > 1);
        }

        /** A name without a type: of two syllables or more, written as a name, and not a part of another. */
        private Optional<Hit> plain(int at) {
            return name(at, "province")
                    .or(() -> name(at, "commune"))
                    .filter(name -> name.keys().size() > 1 && !words.get(at).isNumber())
                    .filter(name -> !COMMON.contains(String.join(" ", name.bare())))
                    .filter(name -> !FAMILIES.contains(name.keys().get(0)))
                    .filter(name -> standsAlone(at, name))
                    .map(name -> hit(at, at, name));
        }

        private boolean standsAlone(int at, Name name) {
            int last = at + name.keys().size() - 1;
            if (isSegment(at, last)) {
                return true;
            }
            if (at > 0 && OTHER_PLACES.contains(words.get(at - 1).key()) && isSpace(glue(at - 1))) {
                return false;
            }
            if (!anyCapital) {
                return accentless;
            }
            if (allCapitals) {
                return name.level().equals("province");
            }
            boolean capitals = words.subList(at, last + 1).stream().allMatch(Word::isCapital);
            return capitals && !isNameBefore(at) && !isNameAfter(last);
        }

        /** Whether the words fill the text between two marks: {@code Minh Xuân - tháng 3}. */
        private boolean isSegment(int first, int last) {
            boolean opens =
                    first == 0 || !isSpace(glue(first - 1)) && !glue(first - 1).equals("-");
            boolean closes = last == words.size() - 1
                    || !isSpace(glue(last)) && !glue(last).equals("-");
            return opens && closes;
        }

        private boolean isNameBefore(int at) {
            return at > 0
                    && isSpace(glue(at - 1))
                    && words.get(at - 1).isCapital()
                    && at > 1
                    && !words.get(at - 1).isAcronym();
        }

        private boolean isNameAfter(int last) {
            if (last + 1 >= words.size() || !isSpace(glue(last))) {
                return false;
            }
            Word next = words.get(last + 1);
            return next.isCapital() && !next.isAcronym() && next.shown().length() > 1;
        }

        private static boolean isSpace(String glue) {
            return glue.isBlank();
        }

        /** The longest name that begins here. */
        private Optional<Name> name(int at, String level) {
            if (at >= words.size()) {
                return Optional.empty();
            }
            return byFirst.getOrDefault(words.get(at).bare(), List.of()).stream()
                    .filter(name -> name.level().equals(level) && isWritten(name, at))
                    .findFirst();
        }

        private boolean isWritten(Name name, int at) {
            if (at + name.keys().size() > words.size()) {
                return false;
            }
            boolean accents = true;
            for (int i = 0; i < name.keys().size(); i++) {
                Word word = words.get(at + i);
                if (!word.bare().equals(name.bare().get(i)) || (i > 0 && !isInside(glue(at + i - 1)))) {
                    return false;
                }
                accents &= word.key().equals(name.keys().get(i));
            }
            return accents || (accentless && isOnlyWriting(name));
        }

        /** Without accents a name is proof only where one name has these letters. Provinces always have. */
        private boolean isOnlyWriting(Name name) {
            return name.level().equals("province")
                    || writings.get(name.level() + "/" + String.join(" ", name.bare()))
                                    .size()
                            == 1;
        }

        private static boolean isInside(String glue) {
            return isSpace(glue) || glue.matches("\\s*[-–_]\\s*");
        }

        /** What stands between a word and the next. */
        private String glue(int at) {
            return at + 1 < words.size()
                    ? text.substring(words.get(at).end(), words.get(at + 1).start())
                    : text.substring(words.get(at).end());
        }

        private Hit hit(int from, int first, Name name) {
            int last = first + name.keys().size() - 1;
            String shown =
                    text.substring(words.get(from).start(), words.get(last).end());
            // File names join syllables by marks.
            String written = accentless ? shown.replaceAll("[-_]+", " ") : shown;
            String code = name.level().equals("province") ? book.provinceNamed(String.join(" ", name.keys())) : "";
            return new Hit(new UnitMention(code, written, name.level()), last + 1 - from);
        }
    }
}
