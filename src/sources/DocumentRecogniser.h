// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/ConnectorDefinition.h"
#include "sources/ReceivedDocument.h"

namespace plumbline {

class ConnectorCatalog;

/// A document and the stream that it belongs to.
struct RecognisedDocument {
    const ConnectorDefinition *connector = nullptr;
    const StreamDefinition *stream = nullptr;
    ReceivedDocument document;

    QString target() const { return connector->name + u'/' + stream->name; }
};

/// Finds out what a document is, by what the stream files say about theirs ("recognised_by").
class DocumentRecogniser
{
public:
    explicit DocumentRecogniser(const ConnectorCatalog &catalog) : m_catalog(catalog) { }

    /// Fails for what no stream recognises, with the reason of a document that is broken.
    Result<RecognisedDocument> recognise(const QByteArray &bytes) const;
    /// The document, read as `stream` wants it. Fails when that says that its documents look different, and tells
    /// what this one is.
    Result<RecognisedDocument> readAs(const ConnectorDefinition &connector, const StreamDefinition &stream,
                                      const QByteArray &bytes) const;

private:
    const ConnectorCatalog &m_catalog;
};

} // namespace plumbline
