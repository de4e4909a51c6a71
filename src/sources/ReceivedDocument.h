// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/JsonDocument.h"
#include "sources/JsonView.h"

namespace plumbline {

/// How the bytes of a document are made.
enum class DocumentForm { Json, JsonLines, Csv, Xml };

/// Names of the forms in stream files, in the order of DocumentForm.
const QStringList &documentFormNames();

/// Bytes of any form as something that the paths of the mapping language can follow. Pointers into it are translated
/// into pointers into the bytes as received: "line:12/Severity", "/testsuites/testsuite[2]/@name".
class ReceivedDocument
{
public:
    /// Files are read as a whole; what is larger is refused.
    static constexpr qsizetype maximalSize = qsizetype(128) << 20;

    static Result<ReceivedDocument> parse(DocumentForm form, const QByteArray &bytes);

    simdjson::dom::element root() const { return m_document.root(); }
    QString pointerInBytes(const QString &pointer) const;
    /// Lines that are no part of the document, with reasons; a pointer to one is pointerToLine().
    const QList<JsonView::Broken> &broken() const { return m_broken; }

private:
    ReceivedDocument(DocumentForm form, JsonDocument document) : m_form(form), m_document(std::move(document)) { }
    QString elementPath(const QString &pointer) const;

    DocumentForm m_form;
    JsonDocument m_document;
    QList<int> m_lines;
    QList<JsonView::Broken> m_broken;
    bool m_isWrapped = false; ///< One value where a list of them was possible.
};

} // namespace plumbline
