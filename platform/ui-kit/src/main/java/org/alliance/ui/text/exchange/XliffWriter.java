package org.alliance.ui.text.exchange;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XLIFF 2.1: a `file` a bundle, a `unit` a text.
final class XliffWriter {
  /// XLIFF 2.1 kept the namespace of 2.0.
  static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";

  private final XMLStreamWriter xml;

  private XliffWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String written(String tag, List<SourceText> texts) {
    var written = new StringWriter();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(written);
      new XliffWriter(xml).document(tag, texts);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return written.append('\n').toString();
  }

  private void document(String tag, List<SourceText> texts) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("xliff");
    xml.writeDefaultNamespace(CORE);
    xml.writeAttribute("version", "2.1");
    xml.writeAttribute("srcLang", "en");
    xml.writeAttribute("trgLang", tag);
    var bundles =
        texts.stream()
            .collect(
                Collectors.groupingBy(SourceText::bundle, LinkedHashMap::new, Collectors.toList()));
    for (var bundle : bundles.entrySet()) {
      file(bundle.getKey(), bundle.getValue());
    }
    end(0);
    xml.writeEndDocument();
  }

  private void file(String bundle, List<SourceText> texts) throws XMLStreamException {
    start(1, "file");
    xml.writeAttribute("id", bundle);
    xml.writeAttribute("canResegment", "no");
    xml.writeAttribute("xml:space", "preserve");
    for (var text : texts) {
      unit(text);
    }
    end(1);
  }

  private void unit(SourceText text) throws XMLStreamException {
    start(2, "unit");
    xml.writeAttribute("id", text.english().key());
    start(3, "notes");
    note("bundle", text.bundle());
    note("key", text.english().key());
    note("longest", String.valueOf(text.english().longest()));
    if (!text.note().isEmpty()) {
      note("note", text.note());
    }
    end(3);
    start(3, "segment");
    xml.writeAttribute("state", text.state().code());
    element("source", text.english().text());
    if (!text.text().isEmpty()) {
      element("target", text.text());
    }
    end(3);
    end(2);
  }

  private void note(String category, String words) throws XMLStreamException {
    start(4, "note");
    xml.writeAttribute("category", category);
    xml.writeCharacters(words);
    xml.writeEndElement();
  }

  private void element(String name, String words) throws XMLStreamException {
    start(4, name);
    xml.writeCharacters(words);
    xml.writeEndElement();
  }

  private void start(int depth, String name) throws XMLStreamException {
    line(depth);
    xml.writeStartElement(name);
  }

  private void end(int depth) throws XMLStreamException {
    line(depth);
    xml.writeEndElement();
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
