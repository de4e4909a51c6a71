// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/PageMapper.h"

#include "base/PlaceLocator.h"
#include "sources/InnerDocuments.h"
#include "sources/RecordSelector.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <deque>

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
           const MappingContext &context, const JoinRecord &join, const NativeReaders &readers)
        : m_stream(stream), m_answer(answer), m_root(root), m_context(context), m_join(join), m_readers(readers)
    {
    }

    Result<MappedPage> run()
    {
        if (m_stream.recordsOptional && !hasRecords(m_stream.records, m_root, &m_inner))
            return std::move(m_page);
        auto counted = selectRecords(
            m_stream.records, m_root, [this](const RecordScope &record) { visit(record); }, &m_inner);
        if (!counted)
            return fail(counted.error());
        for (const auto &mapping : m_stream.rows) {
            if (!mapping->reader.isEmpty() && mapping->joined.isEmpty())
                readNatively(*mapping, m_answer, nullptr);
            if (!mapping->records || !mapping->joined.isEmpty()
                || (mapping->isOptional && !hasRecords(*mapping->records, m_root, &m_inner)))
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
            if (!mapping->records && mapping->reader.isEmpty())
                mapOne(*mapping, record, joined);
            else if (joined.contains(mapping->joined))
                mapJoined(*mapping, record, joined);
        }
    }

    bool isUnambiguous(const RowMapping &mapping, const RecordScope &record)
    {
        const QString key = repeatedKey(record.place.value);
        if (!key.isEmpty())
            reject(mapping.type->name, record, {}, u"the key \"%1\" stands twice in one object"_s.arg(key),
                   m_answer.sha256);
        return key.isEmpty();
    }

    /// The rows of a whole answer; `led` is the record that led there.
    void readNatively(const RowMapping &mapping, const RawAnswer &answer, const JsonPlace *led)
    {
        const auto reader = m_readers.constFind(mapping.reader);
        if (reader == m_readers.cend()) {
            m_error = Error{Error::Kind::Internal, u"read answer"_s,
                            u"there is no reader \"%1\" here"_s.arg(mapping.reader), m_stream.file};
            return;
        }
        auto page = (*reader)(answer);
        if (!page) {
            m_error = page.error();
            return;
        }
        for (auto &[row, origin] : page->rows) {
            if (led)
                origin.rawAlso = alsoText({{u"record"_s, {*led, m_answer.sha256, {}}}});
            m_page.rows.append({std::move(row), std::move(origin)});
        }
        m_page.rejected += page->rejected;
    }

    /// Rows of records that stand in an answer joined to `record`: that answer is where they come from.
    void mapJoined(const RowMapping &mapping, const RecordScope &record, const QHash<QString, JoinedPlace> &joined)
    {
        std::deque<RecordScope> around; // the record and what is around it, foreign to these rows
        for (const RecordScope *scope = &record; scope; scope = scope->outer)
            around.push_back({scope->place, nullptr, true});
        for (size_t i = 0; i + 1 < around.size(); ++i)
            around[i].outer = &around[i + 1];
        const JoinedPlace &answer = joined[mapping.joined];
        if (!mapping.reader.isEmpty()) {
            RawAnswer whole = m_answer;
            whole.sha256 = answer.sha256;
            whole.body = answer.body;
            readNatively(mapping, whole, &record.place);
            return;
        }
        JsonPlace from = answer.place;
        from.inner = &m_inner;
        if (mapping.isOptional && !hasRecords(*mapping.records, from.value, &m_inner))
            return;
        const auto map = [&](const RecordScope &inside) {
            const QString key = repeatedKey(inside.place.value);
            if (key.isEmpty())
                mapOne(mapping, inside, joined, &answer.sha256, &record.place);
            else
                reject(mapping.type->name, inside, {}, u"the key \"%1\" stands twice in one object"_s.arg(key),
                       answer.sha256);
        };
        if (auto selected = selectRecordsBelow(*mapping.records, from, &around.front(), map); !selected)
            m_error = selected.error();
    }

    /// `inAnswer` is the digest of a joined answer in which the record stands, `led` the record that led there.
    void mapOne(const RowMapping &mapping, const RecordScope &record, const QHash<QString, JoinedPlace> &joined,
                const QString *inAnswer = nullptr, const JsonPlace *led = nullptr)
    {
        ValueEvaluator evaluator(m_context, record, joined, m_root);
        MappedRecord mapped = mapping.map(evaluator);
        const QString &sha256 = inAnswer ? *inAnswer : m_answer.sha256;
        if (!mapped.row) {
            if (!mapped.reason.isEmpty())
                reject(mapping.type->name, record, mapped.field, mapped.reason, sha256);
            return;
        }
        QHash<QString, JoinedPlace> also = evaluator.used();
        if (led)
            also.insert(u"record"_s, {*led, m_answer.sha256, {}});
        m_page.rows.append(
            {*mapped.row, {m_answer.source, m_answer.stream, sha256, record.place.pointer, alsoText(also)}});
    }

    void reject(const QString &type, const RecordScope &record, const QString &field, const QString &reason,
                const QString &sha256)
    {
        m_page.rejected.append({m_answer.source, m_answer.stream, type, sha256, record.place.pointer, field, reason});
    }

    const StreamDefinition &m_stream;
    const RawAnswer &m_answer;
    simdjson::dom::element m_root;
    const MappingContext &m_context;
    const JoinRecord &m_join;
    const NativeReaders &m_readers;
    InnerDocuments m_inner;
    MappedPage m_page;
    std::optional<Error> m_error;
};

} // namespace

Result<MappedPage> mapPage(const StreamDefinition &stream, const RawAnswer &answer, simdjson::dom::element root,
                           const MappingContext &context, const JoinRecord &join, const NativeReaders &readers)
{
    return Mapper(stream, answer, root, context, join, readers).run();
}

Result<MappedPage> mapDocument(const StreamDefinition &stream, const RawAnswer &answer,
                               const ReceivedDocument &document, const MappingContext &context, const JoinRecord &join,
                               const NativeReaders &readers)
{
    auto page = mapPage(stream, answer, document.root(), context, join, readers);
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
