package org.alliance.ui.text.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.alliance.contracts.values.code.Coded;
import org.alliance.ui.text.TextState;
import org.alliance.ui.text.exchange.TextFile.TextRow;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Reads XLIFF 2. A document type is refused, so no file can name an entity, another file or an
/// address.
final class XliffReader {
  private static final String AGAIN = "Export the texts again, and put the translations in there.";

  /// Marks of translators' tools that hold no text of their own.
  private static final Set<String> ANNOTATIONS = Set.of("mrk", "sm", "em");

  private final String name;
  private final List<TextRow> rows = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private XliffReader(String name) {
    this.name = name;
  }

  static TextFile read(String name, byte[] content) {
    try {
      var root = parser().parse(new ByteArrayInputStream(content)).getDocumentElement();
      var isXliff =
          "xliff".equals(root.getLocalName()) && root.getAttribute("version").startsWith("2.");
      return isXliff && XliffWriter.CORE.equals(root.getNamespaceURI())
          ? new XliffReader(name).texts(root)
          : TextFile.unreadable(name, "The file is not XLIFF 2.", "Save it as XLIFF 2.1.");
    } catch (SAXParseException malformed) {
      var line = "Line " + malformed.getLineNumber() + " cannot be read: " + malformed.getMessage();
      return TextFile.unreadable(name, line, AGAIN);
    } catch (SAXException malformed) {
      return TextFile.unreadable(name, "The file is not XML.", AGAIN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TextFile texts(Element root) {
    for (var file : children(root, "file")) {
      units(file).forEach(unit -> row(file.getAttribute("id"), unit));
    }
    return new TextFile(
        name, root.getAttribute("trgLang"), List.copyOf(rows), List.copyOf(findings));
  }

  private void row(String bundle, Element unit) {
    var source = new StringBuilder();
    var target = new StringBuilder();
    var states = new ArrayList<String>();
    for (var part : children(unit, "segment", "ignorable")) {
      var english = text(bundle, unit, part, "source");
      var text = text(bundle, unit, part, "target");
      var isSegment = "segment".equals(part.getLocalName());
      source.append(english);
      target.append(isSegment || !text.isEmpty() ? text : english);
      if (isSegment) {
        states.add(part.getAttribute("state"));
      }
    }
    rows.add(
        new TextRow(
            bundle, unit.getAttribute("id"), source.toString(), target.toString(), lowest(states)));
  }

  private String text(String bundle, Element unit, Element part, String child) {
    var text = new StringBuilder();
    for (var of : children(part, child)) {
      append(bundle + "/" + unit.getAttribute("id"), of, text);
    }
    return text.toString();
  }

  private void append(String id, Node of, StringBuilder text) {
    for (var node : nodes(of)) {
      switch (node.getNodeType()) {
        case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> text.append(node.getNodeValue());
        case Node.ELEMENT_NODE -> {
          if (ANNOTATIONS.contains(node.getLocalName())) {
            append(id, node, text);
          } else {
            var fault = "The text has the inline element <" + node.getNodeName() + ">.";
            findings.add(
                new Finding(name, id, fault, "Write placeholders such as {0} as plain text."));
          }
        }
        default -> {}
      }
    }
  }

  /// A tool may have split a text. Such a text is as far as the part that is least so. XLIFF's
  /// default is `initial`.
  private static String lowest(List<String> states) {
    return states.stream()
        .map(state -> state.isEmpty() ? TextState.INITIAL.code() : state)
        .min(
            Comparator.comparing(
                state -> Coded.find(TextState.class, state).map(TextState::ordinal).orElse(-1)))
        .orElse(TextState.INITIAL.code());
  }

  private static Stream<Element> units(Element parent) {
    return children(parent, "unit", "group").stream()
        .flatMap(child -> "group".equals(child.getLocalName()) ? units(child) : Stream.of(child));
  }

  private static List<Element> children(Element parent, String... names) {
    return nodes(parent).stream()
        .filter(node -> XliffWriter.CORE.equals(node.getNamespaceURI()))
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(element -> List.of(names).contains(element.getLocalName()))
        .toList();
  }

  private static List<Node> nodes(Node parent) {
    var children = parent.getChildNodes();
    return IntStream.range(0, children.getLength()).mapToObj(children::item).toList();
  }

  private static DocumentBuilder parser() {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    try {
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var parser = factory.newDocumentBuilder();
      parser.setErrorHandler(new Thrown());
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK's own parser knows all of these", e);
    }
  }

  /// Without a handler, the parser prints faults on standard error.
  private static final class Thrown implements ErrorHandler {
    @Override
    public void warning(SAXParseException fault) {}

    @Override
    public void error(SAXParseException fault) throws SAXException {
      throw fault;
    }

    @Override
    public void fatalError(SAXParseException fault) throws SAXException {
      throw fault;
    }
  }
}
