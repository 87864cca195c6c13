package io.smartconvo.flow;

import io.smartconvo.flow.step.PlatformSteps;
import io.smartconvo.flow.step.StepCatalogue;
import io.smartconvo.sdk.OutsideStep;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FlowConfiguration {

    /** The platform's steps and those of every connector that is there to run them. */
    @Bean
    StepCatalogue stepCatalogue(ObjectProvider<OutsideStep<?>> outsideSteps) {
        List<Class<? extends Record>> inputs = new ArrayList<>(PlatformSteps.INPUTS);
        outsideSteps.orderedStream().forEach(step -> inputs.add(step.input()));
        return new StepCatalogue(inputs);
    }

    @Bean
    FlowValidator flowValidator(StepCatalogue catalogue) {
        return new FlowValidator(catalogue);
    }

    @Bean
    FlowCompiler flowCompiler(StepCatalogue catalogue) {
        return new FlowCompiler(catalogue);
    }
}
