package io.smartconvo.flow.step;

import io.smartconvo.sdk.step.AgeGate;
import io.smartconvo.sdk.step.Ask;
import io.smartconvo.sdk.step.Choose;
import io.smartconvo.sdk.step.Consent;
import io.smartconvo.sdk.step.Form;
import io.smartconvo.sdk.step.Say;
import io.smartconvo.sdk.step.SetAnswers;
import java.util.List;

/** The steps the platform carries out itself. */
public final class PlatformSteps {

    public static final List<Class<? extends Record>> INPUTS =
            List.of(Say.class, Ask.class, Choose.class, Form.class, Consent.class, AgeGate.class, SetAnswers.class);

    private PlatformSteps() {}
}
