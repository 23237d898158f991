import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * Holds PDF files against veraPDF's profiles and prints one JSON object a line for each file and flavour.
 *
 * <p>Usage: {@code java CheckPdf ua1,2a one.pdf two.pdf ...}
 *
 * <p>A line has "file", "flavour", "rules" (how many the profile holds), "checks" (how many were made) and
 * "failed", a list of {"clause", "test", "count", "message", "place"}; or "file", "flavour" and "error" when the
 * file cannot be read. What is wrong with a file is on its line; the exit code tells only of this program.
 */
public final class CheckPdf {
    /** Enough examples of one failed rule to find its first place. */
    private static final int EXAMPLES_PER_RULE = 1;

    private CheckPdf() {}

    public static void main(String[] arguments) {
        if (arguments.length < 2) {
            System.err.println("usage: CheckPdf FLAVOUR[,FLAVOUR...] FILE.pdf...");
            System.exit(2);
        }
        PrintStream lines = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        silenceLibraries();
        VeraGreenfieldFoundryProvider.initialise();
        for (int index = 1; index < arguments.length; index++) {
            for (String flavour : arguments[0].split(",")) {
                lines.println(json(check(new File(arguments[index]), flavour)));
            }
        }
    }

    /** Standard output is ours alone: the libraries log there and elsewhere. */
    private static void silenceLibraries() {
        LogManager.getLogManager().reset();
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    }

    private static Map<String, Object> check(File file, String flavourName) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", file.getPath());
        line.put("flavour", flavourName);
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(flavourName);
        try {
            if (flavour == PDFAFlavour.NO_FLAVOUR) {
                throw new IllegalArgumentException("veraPDF knows no flavour " + flavourName);
            }
            try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                    PDFAValidator validator =
                            Foundries.defaultInstance()
                                    .createValidator(flavour, EXAMPLES_PER_RULE, false, true, false)) {
                describe(validator.validate(parser), line);
            }
        } catch (Exception | LinkageError problem) {
            line.put("error", problem.toString());
        }
        return line;
    }

    private static void describe(ValidationResult result, Map<String, Object> line) {
        Map<RuleId, TestAssertion> examples = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                examples.putIfAbsent(assertion.getRuleId(), assertion);
            }
        }
        List<Object> failed = new ArrayList<>();
        for (Map.Entry<RuleId, Integer> count : result.getFailedChecks().entrySet()) {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("clause", count.getKey().getClause());
            rule.put("test", count.getKey().getTestNumber());
            rule.put("count", count.getValue());
            TestAssertion example = examples.get(count.getKey());
            rule.put("message", example == null ? "" : messageOf(example));
            rule.put("place", example == null ? "" : example.getLocation().getContext());
            failed.add(rule);
        }
        line.put("rules", result.getValidationProfile().getRules().size());
        line.put("checks", result.getTotalAssertions());
        line.put("failed", failed);
    }

    private static String messageOf(TestAssertion assertion) {
        String filledIn = assertion.getErrorMessage();
        return filledIn == null || filledIn.isEmpty() ? assertion.getMessage() : filledIn;
    }

    /** Maps, lists, numbers and text as JSON (RFC 8259). */
    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> members = new ArrayList<>();
            map.forEach((key, member) -> members.add(json(key) + ": " + json(member)));
            return "{" + String.join(", ", members) + "}";
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(CheckPdf::json).toList()) + "]";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        StringBuilder text = new StringBuilder("\"");
        for (char letter : String.valueOf(value).toCharArray()) {
            if (letter == '"' || letter == '\\') {
                text.append('\\').append(letter);
            } else if (letter < ' ') {
                text.append(String.format("\\u%04x", (int) letter));
            } else {
                text.append(letter);
            }
        }
        return text.append('"').toString();
    }
}
