package dev.scrim.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;

/** Reads what the sources of some classes say in their Javadoc; compiled classes have forgotten it. */
final class Javadocs {

    private static final Path SOURCES = Path.of("src", "main", "java");

    private final Map<String, String> texts = new HashMap<>();

    private Javadocs() {}

    /** Of the files of these classes, and of all classes and methods in them. */
    static Javadocs of(List<Class<?>> classes) {
        var javadocs = new Javadocs();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var paths = classes.stream().map(Javadocs::file).distinct().toList();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var units = files.getJavaFileObjectsFromPaths(paths);
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            var trees = DocTrees.instance(task);
            for (var unit : task.parse()) {
                javadocs.new Reader(unit, trees).scan(unit, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return javadocs;
    }

    /** What is said of a class, in Markdown; nothing, if nothing is. */
    String of(Class<?> type) {
        return texts.getOrDefault(type.getCanonicalName(), "");
    }

    /** What is said of a method. */
    String of(Method method) {
        return texts.getOrDefault(method.getDeclaringClass().getCanonicalName() + "." + method.getName(), "");
    }

    private static Path file(Class<?> type) {
        var outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        var file = SOURCES.resolve(outermost.getName().replace('.', '/') + ".java");
        if (!Files.exists(file)) {
            throw new IllegalStateException("there is no " + file);
        }
        return file;
    }

    /** Goes through a file; what it is given on its way is the name of the class around. */
    private final class Reader extends TreePathScanner<Void, String> {

        private final String packageName;
        private final DocTrees trees;

        Reader(CompilationUnitTree unit, DocTrees trees) {
            this.packageName = unit.getPackageName().toString();
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, String around) {
            var name = (around.isEmpty() ? packageName : around) + "." + type.getSimpleName();
            remember(name);
            return super.visitClass(type, name);
        }

        @Override
        public Void visitMethod(MethodTree method, String around) {
            remember(around + "." + method.getName());
            return super.visitMethod(method, around);
        }

        private void remember(String name) {
            var comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                var text = comment.getFullBody().stream().map(this::markdown).collect(Collectors.joining());
                texts.put(name, text.replaceAll("\\s+", " ").strip());
            }
        }

        private String markdown(DocTree part) {
            if (part instanceof LiteralTree literal) {
                return "`" + literal.getBody().getBody() + "`";
            }
            return part instanceof LinkTree link ? "`" + link.getReference() + "`" : part.toString();
        }
    }
}
