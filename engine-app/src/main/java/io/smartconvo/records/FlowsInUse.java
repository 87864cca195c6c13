package io.smartconvo.records;

import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowModel;
import io.smartconvo.flow.FlowStep;
import io.smartconvo.flow.FlowVersion;
import io.smartconvo.flow.form.FormDefinition;
import io.smartconvo.records.Content.Field;
import io.smartconvo.records.Content.FlowOfData;
import io.smartconvo.records.Content.Outside;
import io.smartconvo.sdk.StepRuns;
import io.smartconvo.sdk.step.Ask;
import io.smartconvo.sdk.step.Choose;
import io.smartconvo.sdk.step.Form;
import io.smartconvo.tenant.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A tenant's flows, as far as they take data from visitors or hand it on. */
@Component
class FlowsInUse {

    private final FlowCatalogue flows;

    FlowsInUse(FlowCatalogue flows) {
        this.flows = flows;
    }

    List<FlowOfData> of(TenantId tenant) {
        return flows.current(tenant).stream()
                .map(version -> flow(version, flows.model(tenant, version.processDefinitionId())))
                .toList();
    }

    private static FlowOfData flow(FlowVersion version, FlowModel model) {
        List<FlowStep> steps = model.steps().values().stream()
                .sorted(Comparator.comparing(FlowStep::id))
                .toList();
        return new FlowOfData(
                version.key(),
                version.name(),
                version.version(),
                steps.stream().flatMap(step -> fields(step, model)).toList(),
                steps.stream()
                        .filter(step -> step.type().runs() == StepRuns.OUTSIDE)
                        .map(step -> new Outside(step.id(), step.type().id()))
                        .toList());
    }

    private static Stream<Field> fields(FlowStep step, FlowModel model) {
        if (step.input() instanceof Ask ask) {
            return Stream.of(new Field(step.id(), ask.answer(), ask.type(), ask.purpose()));
        }
        if (step.input() instanceof Choose choose) {
            return Stream.of(new Field(step.id(), choose.answer(), "choice", null));
        }
        if (step.input() instanceof Form form) {
            return Stream.ofNullable(model.forms().get(form.form()))
                    .flatMap(definition -> fields(step.id(), form.purpose(), definition));
        }
        return Stream.empty();
    }

    private static Stream<Field> fields(String step, @Nullable String purpose, FormDefinition form) {
        return form.fields().stream()
                .map(field -> new Field(
                        step,
                        field.key(),
                        field.type().name().toLowerCase(Locale.ROOT),
                        field.purpose() == null ? purpose : field.purpose()));
    }
}
