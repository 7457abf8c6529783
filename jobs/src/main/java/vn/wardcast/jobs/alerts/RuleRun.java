package vn.wardcast.jobs.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import vn.wardcast.jobs.spark.Digest;
import vn.wardcast.lakehouse.Period;
import vn.wardcast.lakehouse.Phrase;
import vn.wardcast.lakehouse.domain.AlertRule;
import vn.wardcast.lakehouse.domain.Domain;

/**
 * One rule in one run; makes the rows of both tables. It travels to tasks.
 *
 * @param today the newest day, week or month that any figure of the lake is about: there is no clock
 */
record RuleRun(
        String runId,
        String domain,
        Phrase owner,
        String id,
        String kind,
        Phrase name,
        String severity,
        LocalDate today)
        implements Serializable {

    /** Days after which a series without news is one that ended: its last alert stands, but is nobody's task of today. */
    private static final int STALE_DAYS = 366;

    static RuleRun of(String runId, Domain domain, String key, AlertRule rule, LocalDate today) {
        return new RuleRun(
                runId,
                domain.id(),
                domain.owner(),
                domain.id() + "." + key,
                rule.kind(),
                rule.name(),
                rule.severity().word(),
                today);
    }

    /** The same rule, answered for by somebody else. */
    RuleRun ownedBy(Phrase other) {
        return new RuleRun(runId, domain, other, id, kind, name, severity, today);
    }

    /**
     * What an alert is about.
     *
     * @param unitId null: files do not say it
     * @param subject full id of the indicator or the dataset
     */
    record About(String unitId, String subject, String breakdown, String frequency, String origin)
            implements Serializable {}

    /** First and last period of an unbroken spell, by their first days. */
    record Spell(LocalDate since, LocalDate last, int periods) implements Serializable {}

    /**
     * Why.
     *
     * @param figure null: hidden
     * @param limit null: hidden
     * @param suppression null: nothing is hidden
     */
    record Reason(Phrase words, Double figure, Double limit, Map<String, ?> arithmetic, String suppression) {}

    Row alert(About about, Spell spell, Reason reason) {
        return alert(about, spell, reason, severity);
    }

    Row alert(About about, Spell spell, Reason reason, String severity) {
        return RowFactory.create(
                runId,
                domain,
                alertId(about, spell.since()),
                id,
                kind,
                about.unitId(),
                about.subject(),
                about.breakdown(),
                about.frequency(),
                Date.valueOf(spell.since()),
                Date.valueOf(spell.last()),
                spell.periods(),
                severity,
                state(about.frequency(), spell.last()),
                reason.words().vi(),
                reason.words().en(),
                owner.vi(),
                owner.en(),
                reason.figure(),
                reason.limit(),
                json(reason.arithmetic()),
                reason.suppression(),
                about.origin());
    }

    private String alertId(About about, LocalDate since) {
        return Digest.of(id, String.valueOf(about.unitId()), about.subject(), about.breakdown(), since.toString());
    }

    private String state(String frequency, LocalDate last) {
        return Period.plus(frequency, last, 1).plusDays(STALE_DAYS).isBefore(today) ? "stale" : "current";
    }

    private static String json(Map<String, ?> arithmetic) {
        try {
            return new ObjectMapper().writeValueAsString(arithmetic);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the arithmetic %s".formatted(arithmetic), e);
        }
    }

    /** @param missed null: the rule has no such measure */
    Row measured(String origin, long judged, long alerts, long falseAlerts, Long missed) {
        return RowFactory.create(
                runId,
                domain,
                id,
                kind,
                name.vi(),
                name.en(),
                severity,
                origin,
                judged,
                alerts,
                falseAlerts,
                alerts == 0 ? null : (double) falseAlerts / alerts,
                missed);
    }
}
