// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/DocumentRecogniser.h"

#include "base/Utf8Text.h"
#include "sources/ConnectorCatalog.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Forms that the first character leaves open.
QList<DocumentForm> possibleForms(const QByteArray &bytes)
{
    const QByteArray text = utf8Text(bytes.first(std::min<qsizetype>(bytes.size(), 1'024))).trimmed();
    if (text.startsWith('<'))
        return {DocumentForm::Xml};
    if (text.startsWith('{') || text.startsWith('['))
        return {DocumentForm::Json, DocumentForm::JsonLines};
    return {DocumentForm::Csv};
}

/// A table without a row is recognised by its names: they stand in for one.
bool recognises(const StreamDefinition &stream, const ReceivedDocument &document, const QByteArray &bytes)
{
    const bool isEmpty = document.root().is_array() && simdjson::dom::array(document.root()).size() == 0;
    if (stream.form != DocumentForm::Csv || !isEmpty)
        return stream.recognises(document.root());
    const QByteArray names = utf8Text(bytes).trimmed() + '\n';
    const auto standIn = ReceivedDocument::parse(DocumentForm::Csv, names + names);
    return standIn && stream.recognises(standIn->root());
}

Error notMapped(const StreamDefinition &stream)
{
    return {Error::Kind::Format, u"import"_s, u"this is %1. %2"_s.arg(stream.title, stream.notMapped), {}};
}

} // namespace

Result<RecognisedDocument> DocumentRecogniser::recognise(const QByteArray &bytes) const
{
    const Error unknown{Error::Kind::Format, u"import"_s, u"no connector knows this kind of file"_s, {}};
    Error reason = unknown;
    for (const DocumentForm form : possibleForms(bytes)) {
        auto document = ReceivedDocument::parse(form, bytes);
        if (!document) {
            if (form != DocumentForm::Csv)
                reason = document.error();
            continue;
        }
        reason = unknown;
        for (const QString &name : m_catalog.names()) {
            const auto connector = m_catalog.find(name);
            if (!connector)
                continue;
            for (const StreamDefinition &stream : (*connector)->streams) {
                if (stream.form != form || !recognises(stream, *document, bytes))
                    continue;
                if (!stream.notMapped.isEmpty())
                    return fail(notMapped(stream));
                return RecognisedDocument{*connector, &stream, std::move(*document)};
            }
        }
    }
    return fail(reason);
}

Result<RecognisedDocument> DocumentRecogniser::readAs(const ConnectorDefinition &connector,
                                                      const StreamDefinition &stream, const QByteArray &bytes) const
{
    auto document = ReceivedDocument::parse(stream.form, bytes);
    const bool fits = document && (!stream.recognisedBy || recognises(stream, *document, bytes));
    if (fits && stream.notMapped.isEmpty())
        return RecognisedDocument{&connector, &stream, std::move(*document)};
    if (fits)
        return fail(notMapped(stream));
    const auto other = recognise(bytes);
    if (other)
        return fail(Error::Kind::Format, u"import"_s,
                    u"this is %1: use `plumbline import %2`"_s.arg(other->stream->title, other->target()));
    if (!document)
        return fail(document.error());
    return fail(Error::Kind::Format, u"import"_s, u"this is not %1"_s.arg(stream.title));
}

} // namespace plumbline
