package io.smartconvo.platform.postgres;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

/** A module after all it may use, as its {@code package-info} declares. */
final class ModuleOrder {

    private static final String BASE = "io.smartconvo.";

    private final ClassLoader classes;
    private final Set<String> done = new LinkedHashSet<>();

    private ModuleOrder(ClassLoader classes) {
        this.classes = classes;
    }

    static List<String> of(Collection<String> modules, ClassLoader classes) {
        var order = new ModuleOrder(classes);
        modules.forEach(module -> order.add(module, new ArrayList<>()));
        return order.done.stream().filter(modules::contains).toList();
    }

    private void add(String module, List<String> path) {
        if (done.contains(module)) {
            return;
        }
        if (path.contains(module)) {
            throw new IllegalStateException("Modules depend on each other in a circle: " + path);
        }
        path.add(module);
        dependencies(module).sorted().forEach(dependency -> add(dependency, path));
        path.remove(module);
        done.add(module);
    }

    private Stream<String> dependencies(String module) {
        try {
            var declared = Class.forName(BASE + module + ".package-info", false, classes)
                    .getAnnotation(ApplicationModule.class);
            return declared == null
                    ? Stream.empty()
                    : Stream.of(declared.allowedDependencies()).map(name -> name.split("::")[0].strip());
        } catch (ClassNotFoundException aJarOrAFolderWithoutCode) {
            return Stream.empty();
        }
    }
}
