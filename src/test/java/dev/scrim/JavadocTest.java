package dev.scrim;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.element.Name;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTreeScanner;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import org.junit.jupiter.api.Test;

import static java.net.URI.create;
import static org.assertj.core.api.Assertions.assertThat;

/** A tag of a doc comment begins a line: anywhere else the javadoc tool takes it, in silence, for text. */
class JavadocTest {

    private static final Pattern TAG =
            Pattern.compile("(?<![{\\w])@(param|return|throws|exception|see|since|deprecated)\\b");

    @Test
    void every_tag_is_read_as_one() throws IOException {
        try (var files = Files.walk(Path.of("src"));
                var manager = ToolProvider.getSystemJavaCompiler()
                        .getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(tagsInText(manager.getJavaFileObjectsFromPaths(sources))).isEmpty();
        }
    }

    @Test
    void a_tag_in_the_middle_of_a_line_is_found() throws IOException {
        assertThat(tagsInText(List.of(source("""
                        /** What it is. @param id its key */
                        record First(String id) {}
                        /** @param id its key @param name its name */
                        record Second(String id, String name) {}
                        /**
                         * What it is, by {@link String}.
                         *
                         * @param id its key
                         */
                        record Third(String id) {}
                        """))))
                .extracting(found -> found.replaceFirst(".*: ", ""))
                .containsExactly("First", "Second");
    }

    private static List<String> tagsInText(Iterable<? extends JavaFileObject> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
        var trees = DocTrees.instance(task);
        var found = new ArrayList<String>();
        for (var unit : task.parse()) {
            new Reader(unit, trees, found).scan(unit, null);
        }
        return found;
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(create("string:///Some.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /** Goes through a file and notes, by line and name, what has a tag in its text. */
    private static final class Reader extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final List<String> found;

        Reader(CompilationUnitTree unit, DocTrees trees, List<String> found) {
            this.unit = unit;
            this.trees = trees;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            look(type, type.getSimpleName());
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            look(method, method.getName());
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            look(variable, variable.getName());
            return super.visitVariable(variable, nothing);
        }

        private void look(Tree tree, Name name) {
            var comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null && isTagInText(comment)) {
                var line = unit.getLineMap()
                        .getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
                found.add(unit.getSourceFile().getName() + ":" + line + ": " + name);
            }
        }

        private static boolean isTagInText(DocCommentTree comment) {
            var isFound = new DocTreeScanner<Boolean, Void>() {
                @Override
                public Boolean visitText(TextTree text, Void nothing) {
                    return TAG.matcher(text.getBody()).find();
                }

                @Override
                public Boolean reduce(Boolean one, Boolean other) {
                    return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
                }
            }.scan(comment, null);
            return Boolean.TRUE.equals(isFound);
        }
    }
}
