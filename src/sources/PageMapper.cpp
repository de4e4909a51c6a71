// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/PageMapper.h"

#include "base/PlaceLocator.h"
#include "sources/InnerDocuments.h"
#include "sources/RecordSelector.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString alsoText(const QHash<QString, JoinedPlace> &used)
{
    if (used.isEmpty())
        return {};
    QJsonObject also; // Keys come out sorted, so the same origin is the same text.
    for (auto place = used.begin(); place != used.end(); ++place)
        also.insert(place.key(), QJsonArray{place->sha256, place->place.pointer});
    return QString::fromUtf8(QJsonDocument(also).toJson(QJsonDocument::Compact));
}

/// Maps the records of one answer, rule by rule.
class Mapper
{
public:
    Mapper(const StreamDefinition &stream, const RawAnswer &answer, simdjson::dom::element root,
           const MappingContext &context, const JoinRecord &join)
        : m_stream(stream), m_answer(answer), m_root(root), m_context(context), m_join(join)
    {
    }

    Result<MappedPage> run()
    {
        auto counted = selectRecords(
            m_stream.records, m_root, [this](const RecordScope &record) { visit(record); }, &m_inner);
        if (!counted)
            return fail(counted.error());
        for (const auto &mapping : m_stream.rows) {
            if (!mapping->records || (mapping->isOptional && !hasRecords(*mapping->records, m_root, &m_inner)))
                continue;
            const auto mapUnambiguous = [&](const RecordScope &record) {
                if (isUnambiguous(*mapping, record))
                    mapOne(*mapping, record, {});
            };
            auto selected = selectRecords(*mapping->records, m_root, mapUnambiguous, &m_inner);
            if (!selected)
                return fail(selected.error());
        }
        if (m_error)
            return fail(*m_error);
        return std::move(m_page);
    }

private:
    void visit(const RecordScope &record)
    {
        ++m_page.records;
        if (m_error)
            return;
        if (!isUnambiguous(*m_stream.rows.front(), record))
            return;
        QHash<QString, JoinedPlace> joined;
        if (m_join) {
            auto found = m_join(record);
            if (!found) {
                m_error = found.error();
                return;
            }
            joined = std::move(*found);
        }
        for (const auto &mapping : m_stream.rows) {
            if (!mapping->records)
                mapOne(*mapping, record, joined);
        }
    }

    bool isUnambiguous(const RowMapping &mapping, const RecordScope &record)
    {
        const QString key = repeatedKey(record.place.value);
        if (!key.isEmpty())
            reject(mapping.type->name, record, {}, u"the key \"%1\" stands twice in one object"_s.arg(key));
        return key.isEmpty();
    }

    void mapOne(const RowMapping &mapping, const RecordScope &record, const QHash<QString, JoinedPlace> &joined)
    {
        ValueEvaluator evaluator(m_context, record, joined, m_root);
        MappedRecord mapped = mapping.map(evaluator);
        if (mapped.row)
            m_page.rows.append({std::move(*mapped.row),
                                {m_answer.source, m_answer.stream, m_answer.sha256, record.place.pointer,
                                 alsoText(evaluator.used())}});
        else if (!mapped.reason.isEmpty())
            reject(mapping.type->name, record, mapped.field, mapped.reason);
    }

    void reject(const QString &type, const RecordScope &record, const QString &field, const QString &reason)
    {
        m_page.rejected.append(
            {m_answer.source, m_answer.stream, type, m_answer.sha256, record.place.pointer, field, reason});
    }

    const StreamDefinition &m_stream;
    const RawAnswer &m_answer;
    simdjson::dom::element m_root;
    const MappingContext &m_context;
    const JoinRecord &m_join;
    InnerDocuments m_inner;
    MappedPage m_page;
    std::optional<Error> m_error;
};

} // namespace

Result<MappedPage> mapPage(const StreamDefinition &stream, const RawAnswer &answer, simdjson::dom::element root,
                           const MappingContext &context, const JoinRecord &join)
{
    return Mapper(stream, answer, root, context, join).run();
}

Result<MappedPage> mapDocument(const StreamDefinition &stream, const RawAnswer &answer,
                               const ReceivedDocument &document, const MappingContext &context, const JoinRecord &join)
{
    auto page = mapPage(stream, answer, document.root(), context, join);
    if (!page)
        return page;
    for (auto &[row, origin] : page->rows)
        origin.rawPointer = document.pointerInBytes(origin.rawPointer);
    for (RejectedRecord &rejected : page->rejected)
        rejected.rawPointer = document.pointerInBytes(rejected.rawPointer);
    for (const JsonView::Broken &broken : document.broken())
        page->rejected.append({answer.source,
                               answer.stream,
                               stream.rows.front()->type->name,
                               answer.sha256,
                               pointerToLine(broken.line),
                               {},
                               broken.reason});
    return page;
}

} // namespace plumbline
