package io.smartconvo.privacy.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class DataCatalogueTests {

    private static final String ENTRY = """
            thing:
              holds: Things people said
              whose: subject
              find: tenant_id = :tenant and subject_id = :subject
              keep: purpose
              export: {section: things}
              erase: {how: delete}
              slots: {value: id}
              columns:
                opaque: [id, tenant_id, subject_id]
                sealed: [value]
                time: [at]
            """;

    private static List<TableEntry> parse(String yaml) {
        return DataCatalogue.parse(yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsWhatAnEntrySays() {
        TableEntry thing = parse(ENTRY).get(0);
        assertThat(thing.whose()).isEqualTo(Whose.SUBJECT);
        assertThat(thing.classOf("value")).contains(DataClass.SEALED);
        assertThat(thing.classOf("nothing")).isEmpty();
        assertThat(thing.export()).isEqualTo(new ExportRule("things", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            holds: Things people said                          | hold: Things
            keep: purpose                                      | keep: forever
            whose: subject                                     | whose: nobody
            find: tenant_id = :tenant and subject_id = :subject| find: subject_id = :subject
            export: {section: things}                          | export: {}
            export: {section: things}                          | export: {section: a, not: b}
            export: {section: things}                          | remark: none
            erase: {how: delete}                               | erase: {how: keep}
            erase: {how: delete}                               | erase: {how: keep, why: because}
            erase: {how: delete}                               | erase: {how: delete, why: because, ground: law}
            slots: {value: id}                                 | slots: {}
            opaque: [id, tenant_id, subject_id]                | opaque: [id, at]
            opaque: [id, tenant_id, subject_id]                | words: [id, tenant_id, subject_id]
            time: [at]                                         | sealed: [value]
            """)
    void refusesAnEntryThatIsNotWhole(String right, String wrong) {
        assertThat(ENTRY).contains(right);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> refusing(ENTRY.replace(right, wrong)))
                .withMessageContaining("thing");
    }

    private static void refusing(String yaml) {
        try {
            parse(yaml);
        } catch (org.yaml.snakeyaml.error.YAMLException e) {
            throw new IllegalArgumentException("thing", e);
        }
    }

    @Test
    void theShippedCatalogueErasesWhatIsFoundByWayOfOthersFirstAndTheKeyLast() {
        DataPlan plan = DataPlan.of(DataCatalogue.read(new PathMatchingResourcePatternResolver()));
        List<String> order = plan.erasure().stream().map(TableEntry::name).toList();
        assertThat(order).containsSubsequence("inbox", "conversation", "vault.subject_key");
        assertThat(order).containsSubsequence("act_ru_task", "act_ru_execution", "conversation");
        assertThat(order).last().isEqualTo("vault.subject_key");
        assertThat(plan.export())
                .extracting(TableEntry::name)
                .contains("captured_field", "conversation", "conversation_event", "consent_receipt")
                .doesNotContain("vault.subject_key");
    }
}
