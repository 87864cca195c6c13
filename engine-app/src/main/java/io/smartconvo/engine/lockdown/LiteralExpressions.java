package io.smartconvo.engine.lockdown;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.delegate.BaseDelegateExecution;
import org.operaton.bpm.engine.delegate.VariableScope;
import org.operaton.bpm.engine.impl.el.ElProviderCompatible;
import org.operaton.bpm.engine.impl.el.Expression;
import org.operaton.bpm.engine.impl.el.ExpressionManager;

/** Takes every text for what it says. There is no expression language behind it that could be reached. */
class LiteralExpressions implements ExpressionManager, ElProviderCompatible {

    static boolean isLiteral(String text) {
        return !text.contains("${") && !text.contains("#{");
    }

    @Override
    public Expression createExpression(String text) {
        if (!isLiteral(text)) {
            throw new ProcessEngineException("Expressions are off");
        }
        return new Literal(text);
    }

    @Override
    public void addFunction(String name, Method function) {
        // The engine registers its own functions here; nothing could call them.
    }

    /** Decisions are off too; the engine only insists on being given something. */
    @Override
    public ElProvider toElProvider() {
        return expression -> {
            throw new ProcessEngineException("Expressions are off");
        };
    }

    private record Literal(String text) implements Expression {

        @Override
        public Object getValue(VariableScope scope) {
            return text;
        }

        @Override
        public Object getValue(VariableScope scope, @Nullable BaseDelegateExecution execution) {
            return text;
        }

        @Override
        public void setValue(@Nullable Object value, VariableScope scope) {
            throw new ProcessEngineException("A literal cannot be set");
        }

        @Override
        public void setValue(@Nullable Object value, VariableScope scope, @Nullable BaseDelegateExecution execution) {
            setValue(value, scope);
        }

        @Override
        public String getExpressionText() {
            return text;
        }

        @Override
        public boolean isLiteralText() {
            return true;
        }
    }
}
