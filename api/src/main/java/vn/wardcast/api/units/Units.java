package vn.wardcast.api.units;

import java.util.List;
import vn.wardcast.api.http.Cursor;
import vn.wardcast.api.http.Parameters;
import vn.wardcast.api.http.Question;
import vn.wardcast.api.lake.LakeView;
import vn.wardcast.api.lake.PerPublication;

/** {@code /units}: which units there are and were. */
public final class Units {

    /** A unit with its surroundings in space and time. */
    record Detail(UnitView unit, List<UnitView.Link> above, List<UnitView.Step> became, List<UnitView.Step> cameFrom) {}

    private final PerPublication<UnitDirectory> directories = new PerPublication<>(UnitDirectory::of);

    public UnitDirectory directory(LakeView view) {
        return directories.of(view);
    }

    public Cursor.Page<UnitView> list(Question question, LakeView view) {
        UnitQuery query = UnitQuery.from(question, view.publication());
        return query.page().page(new UnitSearch(directory(view), query).run());
    }

    public Object one(Question question, LakeView view) {
        Parameters.of(question);
        UnitDirectory directory = directory(view);
        Unit unit = directory.unit("unit_id", question.place("unit_id"));
        return new Detail(
                UnitView.of(unit, directory),
                directory.above(unit).stream().map(UnitView.Link::to).toList(),
                steps(directory, directory.successors(unit), true),
                steps(directory, directory.predecessors(unit), false));
    }

    private static List<UnitView.Step> steps(UnitDirectory directory, List<Succession> steps, boolean forward) {
        return steps.stream()
                .flatMap(step -> directory
                        .findUnit(forward ? step.newUnitId() : step.oldUnitId())
                        .map(unit -> UnitView.Step.of(unit, step))
                        .stream())
                .toList();
    }
}
