package io.smartconvo.conversation;

import io.smartconvo.widget.FrameCodec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FrameCodecConfiguration {

    @Bean
    FrameCodec frameCodec() {
        return new FrameCodec();
    }
}
