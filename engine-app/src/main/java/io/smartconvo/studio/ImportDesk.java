package io.smartconvo.studio;

import io.smartconvo.access.Caller;
import io.smartconvo.flow.FlowCatalogue;
import io.smartconvo.flow.FlowOutline;
import io.smartconvo.flow.FlowProblem;
import io.smartconvo.flow.Intake;
import io.smartconvo.platform.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes drafts of files. A file is hostile: what it holds ends as data in a draft, or in a problem. */
@Component
class ImportDesk {

    private static final int LONGEST_NAME = 200;

    private final DraftDesk desk;
    private final FlowCatalogue flows;

    ImportDesk(DraftDesk desk, FlowCatalogue flows) {
        this.desk = desk;
        this.flows = flows;
    }

    /** @param problems what would have to change before the draft can be published */
    record Imported(Draft draft, List<FlowProblem> problems) {}

    Imported take(Caller caller, UploadedFile file) {
        FlowZip.Contents contents = FlowZip.looksLikeOne(file.bytes())
                ? FlowZip.read(file.bytes())
                : new FlowZip.Contents(file.bytes(), Map.of(), Map.of(), "{}");
        Intake intake = Intake.of(contents.diagram());
        if (intake instanceof Intake.Refused refused) {
            throw ImportRefusal.of(refused.problem());
        }
        return take(caller, file, contents, (Intake.Taken) intake);
    }

    private Imported take(Caller caller, UploadedFile file, FlowZip.Contents contents, Intake.Taken taken) {
        DraftContent content = content(contents, taken);
        FlowOutline outline = taken.outline();
        String name = name(told(contents.about()), outline.name(), file.name().replaceFirst("\\.[A-Za-z]+$", ""));
        Draft draft = desk.imported(caller, name, outline.key(), content);
        List<FlowProblem> problems = new ArrayList<>(taken.leftOut());
        problems.addAll(flows.check(caller.forTenant(), content.bundle()));
        return new Imported(draft, problems);
    }

    private static DraftContent content(FlowZip.Contents contents, Intake.Taken taken) {
        try {
            return DraftContent.of(
                    new String(taken.xml(), StandardCharsets.UTF_8),
                    new HashMap<>(contents.forms()),
                    new HashMap<>(contents.tests()));
        } catch (Refusal unfit) {
            throw ImportRefusal.of(
                    "Its forms or tests are too many or too large, or have a character that cannot be kept.",
                    "Take out what the flow does not need and try again.");
        }
    }

    private static String told(String about) {
        try {
            return JsonMapper.shared().readTree(about).path("name").asString("");
        } catch (JacksonException e) {
            throw ImportRefusal.of("flow.json is not JSON.", "Correct it, or leave it out.");
        }
    }

    private static String name(String... candidates) {
        return Stream.of(candidates)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME && StoredText.fitsOneLine(name))
                .findFirst()
                .orElse("Imported flow");
    }
}
