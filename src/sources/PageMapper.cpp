// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/PageMapper.h"

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
            if (!mapping->records)
                continue;
            auto selected = selectRecords(
                *mapping->records, m_root, [&](const RecordScope &record) { mapOne(*mapping, record, {}); }, &m_inner);
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
        if (const QString key = repeatedKey(record.place.value); !key.isEmpty()) {
            reject(m_stream.rows.front()->type->name, record, {},
                   u"the key \"%1\" stands twice in one object"_s.arg(key));
            return;
        }
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

} // namespace plumbline
