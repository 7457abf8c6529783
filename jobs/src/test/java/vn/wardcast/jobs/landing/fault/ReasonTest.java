package vn.wardcast.jobs.landing.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.wardcast.lakehouse.ReasonNames;

class ReasonTest {

    /** The page of quality lists what was refused by these words. */
    @Test
    void everyReasonToRefuse_hasAShortName() {
        ReasonNames names = ReasonNames.load();
        List<String> nameless = Stream.of(Reason.values())
                .filter(reason -> reason.severity() == Reason.Severity.REJECT)
                .map(Reason::code)
                .filter(code -> !names.has(code))
                .toList();
        assertEquals(List.of(), nameless, "reasons.yaml");
    }
}
