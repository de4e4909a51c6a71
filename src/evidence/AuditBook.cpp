// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/AuditBook.h"

#include "base/Digest.h"
#include "domain/CanonicalRow.h"
#include "store/OwnRecord.h"
#include "store/RawRecords.h"
#include "store/RowQueries.h"

#include <QJsonDocument>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 mostRows = 1'000'000;
constexpr qsizetype mostNamed = 10;
const QStringList tickMarks{u"met"_s, u"deviation"_s, u"n/a"_s};

tl::unexpected<Error> refusedFor(const QString &id, const QString &why)
{
    return fail(Error::Kind::Usage, u"keep what an audit asked"_s, why, id);
}

RawAnswer auditDocument(const QString &stream, const QString &id, const QJsonObject &object, TimePoint now)
{
    return ownDocument(AuditBook::source(), stream, u"plumbline:audit/"_s + id,
                       QJsonDocument(object).toJson(QJsonDocument::Compact), now);
}

OwnRecord auditRecord(const AuditRequest &request, TimePoint now)
{
    return {auditDocument(u"requests"_s, request.id(), request.toJson(), now), {{request.toRow(), QString()}}};
}

bool isName(const QString &text)
{
    return !text.isEmpty() && text.size() <= 60
        && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-'
                   || c == u'_' || c == u'.';
           });
}

Result<void> expectTicks(const QStringList &ticks, const QString &id)
{
    for (const QString &tick : ticks) {
        if (tick.section(u'=', 0, -2).trimmed().isEmpty() || !tickMarks.contains(tick.section(u'=', -1)))
            return refusedFor(id, u"a tick is ATTRIBUTE=%1, and not \"%2\""_s.arg(tickMarks.join(u'|'), tick));
    }
    return {};
}

} // namespace

QString AuditBook::source()
{
    return u"plumbline-audit"_s;
}

Result<QList<AuditRequest>> AuditBook::requests(const QString &audit) const
{
    RowFilter filter;
    filter.type = u"audit_request"_s;
    filter.sources = {source()};
    const auto rows = RowQueries(m_store).page(filter, 0, mostRows);
    if (!rows)
        return fail(rows.error());
    QList<AuditRequest> all;
    for (const StoredRow &stored : *rows) {
        const AuditRequest one = AuditRequest::of(stored.row);
        if (audit.isEmpty() || one.audit == audit)
            all.append(one);
    }
    std::sort(all.begin(), all.end(), [](const AuditRequest &one, const AuditRequest &other) {
        return std::make_tuple(one.audit, one.request.mid(1).toInt()) < std::make_tuple(other.audit, other.request.mid(1).toInt());
    });
    return all;
}

Result<std::optional<AuditRequest>> AuditBook::stored(const QString &audit, const QString &request) const
{
    const auto row = RowQueries(m_store).find(u"audit_request"_s, source(), audit + u'/' + request);
    if (!row)
        return fail(row.error());
    return *row ? std::optional(AuditRequest::of((*row)->row)) : std::nullopt;
}

Result<AuditRequest> AuditBook::find(const QString &audit, const QString &request) const
{
    const auto found = stored(audit, request);
    if (!found)
        return fail(found.error());
    if (!*found)
        return refusedFor(audit + u'/' + request, u"nothing of that name was saved; `plumbline request save` does"_s);
    return **found;
}

Result<AuditRequest> AuditBook::open(AuditRequest draft, TimePoint now)
{
    draft.status = u"open"_s;
    draft.changedAt = now;
    const auto kept = keepOwnRecord(m_store, [&]() -> Result<OwnRecord> {
        if (!isName(draft.audit))
            return refusedFor(draft.audit, u"an audit is named by 1 to 60 letters, digits and - _ ."_s);
        const auto before = stored(draft.audit, draft.request);
        if (!before)
            return fail(before.error());
        if (*before && (*before)->status != u"open")
            return refusedFor(draft.id(), u"it is %1 already; save it under another audit"_s.arg((*before)->status));
        return auditRecord(draft, now);
    });
    return kept ? Result<AuditRequest>(draft) : Result<AuditRequest>(fail(kept.error()));
}

Result<AuditRequest> AuditBook::change(const QString &audit, const QString &request, const QString &who, TimePoint now,
                                       const std::function<Result<OwnRecord>(AuditRequest &)> &edit)
{
    AuditRequest changed;
    const auto kept = keepOwnRecord(m_store, [&]() -> Result<OwnRecord> {
        const auto found = find(audit, request);
        if (!found)
            return fail(found.error());
        changed = *found;
        changed.actor = who;
        changed.changedAt = now;
        return edit(changed);
    });
    return kept ? Result<AuditRequest>(changed) : Result<AuditRequest>(fail(kept.error()));
}

Result<AuditRequest> AuditBook::freeze(const QString &audit, const QString &request, const Population &population,
                                       const QString &who, TimePoint now)
{
    return change(audit, request, who, now, [&](AuditRequest &changed) -> Result<OwnRecord> {
        if (changed.status != u"open" && changed.status != u"frozen")
            return refusedFor(changed.id(), u"it is %1 already: what a sample was drawn from stays"_s.arg(changed.status));
        if (population.items.size() > mostItems)
            return refusedFor(changed.id(), u"%1 items are more than %2; ask for a shorter period or for services"_s
                                              .arg(population.items.size())
                                              .arg(mostItems));
        const QJsonObject document = FrozenPopulation::of(population, changed).document();
        OwnRecord record{auditDocument(u"populations"_s, changed.id(), document, now), {}};
        if (changed.frozenAt)
            changed.note = u"frozen again, instead of %1 items with the ids %2 (document %3)"_s.arg(
                QString::number(changed.items), changed.idsSha256, changed.sha256);
        changed.status = u"frozen"_s;
        changed.population = population.definition.id;
        changed.asOf = population.scope.asOf;
        changed.items = population.items.size();
        changed.idsSha256 = population.idsSha256;
        changed.verdict = population.certificate.verdict();
        changed.frozenAt = population.knownAt;
        changed.sha256 = sha256Hex(record.document.body);
        record.rows.append({changed.toRow(), QString()});
        return record;
    });
}

Result<FrozenPopulation> AuditBook::frozen(const AuditRequest &request) const
{
    if (request.sha256.isEmpty())
        return refusedFor(request.id(), u"its population is not frozen; `plumbline sample freeze` does"_s);
    const auto answer = RawRecords(m_store).find(request.sha256);
    if (!answer)
        return fail(answer.error());
    if (!answer->digestMatches)
        return fail(Error::Kind::Format, u"read a frozen population"_s, u"its bytes are not what was kept"_s,
                    request.id());
    return FrozenPopulation(QJsonDocument::fromJson(answer->answer.body).object());
}

Result<void> AuditBook::expectSame(const AuditRequest &request, const Population &population) const
{
    if (population.idsSha256 == request.idsSha256)
        return {};
    const auto document = frozen(request);
    if (!document)
        return fail(document.error());
    const QStringList differences = document->differences(population);
    const qsizetype more = differences.size() - mostNamed;
    return refusedFor(request.id(),
                      u"the population is not the one that was frozen: %1%2; freeze it again"_s.arg(
                          differences.mid(0, mostNamed).join(u"; "_s), more > 0 ? u" and %1 more"_s.arg(more) : QString()));
}

Result<AuditRequest> AuditBook::select(const QString &audit, const QString &request, const Population &population,
                                       const SampleOrder &order, const QString &who, TimePoint now)
{
    return change(audit, request, who, now, [&](AuditRequest &changed) -> Result<OwnRecord> {
        if (auto fine = checkSeed(order.seed); !fine)
            return fail(fine.error());
        if (changed.status != u"frozen")
            return refusedFor(changed.id(), changed.status == u"open"
                                  ? u"its population is not frozen; `plumbline sample freeze` does"_s
                                  : u"its sample was drawn with the seed \"%1\" and stays"_s.arg(changed.seed));
        if (order.size.size < 1 || order.size.citation.trimmed().isEmpty())
            return refusedFor(changed.id(), u"a sample has a size of at least 1, and a citation that says why so many"_s);
        if (auto same = expectSame(changed, population); !same)
            return fail(same.error());
        const auto document = frozen(changed);
        if (!document)
            return fail(document.error());
        if (!order.stratum.isEmpty() && !document->columns().contains(order.stratum))
            return refusedFor(changed.id(), u"the population has no column \"%1\"; it has %2"_s.arg(
                                              order.stratum, document->columns().join(u", "_s)));
        if (const QByteArray column = order.stratum.toUtf8(); isPersonal(QLatin1StringView(column)))
            return refusedFor(changed.id(),
                              u"the column \"%1\" names persons, and by what an item was drawn stands in the log for good; "
                              "draw by another column, or of all items together"_s.arg(order.stratum));
        const QMap<qint64, QString> names = document->names();
        changed.status = u"sampled"_s;
        changed.seed = order.seed;
        changed.sampleSize = order.size.size;
        changed.stratum = order.stratum;
        changed.citation = order.size.citation;
        OwnRecord record = auditRecord(changed, now);
        for (const SampleCandidate &one : drawOrder(document->candidates(order.stratum), order.seed)) {
            if (one.place > order.size.size)
                continue;
            SampleItem item;
            item.audit = audit;
            item.request = request;
            item.seq = one.seq;
            item.rowName = names.value(one.seq);
            item.stratum = one.stratum;
            item.place = one.place;
            item.actor = who;
            item.changedAt = now;
            record.rows.append({item.toRow(), QString()});
        }
        return record;
    });
}

Result<AuditRequest> AuditBook::mark(const QString &audit, const QString &request, const QString &status,
                                     const QString &note, const QString &who, TimePoint now)
{
    return change(audit, request, who, now, [&](AuditRequest &changed) -> Result<OwnRecord> {
        if (status == u"flagged" && note.trimmed().isEmpty())
            return refusedFor(changed.id(), u"say what is wrong with it"_s);
        if (status == u"accepted" && changed.status != u"answered" && changed.status != u"flagged")
            return refusedFor(changed.id(), u"it is %1 and was never answered"_s.arg(changed.status));
        changed.status = status;
        changed.note = note.trimmed();
        return auditRecord(changed, now);
    });
}

Result<QList<SampleItem>> AuditBook::sample(const AuditRequest &request) const
{
    RowFilter filter;
    filter.type = u"sample_item"_s;
    filter.sources = {source()};
    filter.equals = {{u"audit"_s, request.audit}, {u"request"_s, request.request}};
    const auto rows = RowQueries(m_store).page(filter, 0, mostRows);
    if (!rows)
        return fail(rows.error());
    QList<SampleItem> items;
    for (const StoredRow &stored : *rows)
        items.append(SampleItem::of(stored.row));
    std::sort(items.begin(), items.end(), [](const SampleItem &one, const SampleItem &other) {
        return std::make_tuple(one.stratum.toUtf8(), one.place) < std::make_tuple(other.stratum.toUtf8(), other.place);
    });
    return items;
}

Result<SampleItem> AuditBook::item(const AuditRequest &request, qint64 seq) const
{
    const auto found
        = RowQueries(m_store).find(u"sample_item"_s, source(), u"%1/%2"_s.arg(request.id()).arg(seq));
    if (!found)
        return fail(found.error());
    if (!*found)
        return refusedFor(request.id(), u"%1 is not in its sample"_s.arg(seq));
    return SampleItem::of((*found)->row);
}

Result<SampleItem> AuditBook::note(const AuditRequest &request, qint64 seq, const QStringList &ticks,
                                   const QString &note, const QString &who, TimePoint now)
{
    SampleItem changed;
    const auto kept = keepOwnRecord(m_store, [&]() -> Result<OwnRecord> {
        const auto found = item(request, seq);
        if (!found)
            return fail(found.error());
        changed = *found;
        if (auto fine = expectTicks(ticks, changed.id()); !fine)
            return fail(fine.error());
        for (const QString &tick : ticks) {
            const QString attribute = tick.section(u'=', 0, -2) + u'=';
            changed.ticks.removeIf([&](const QString &one) { return one.startsWith(attribute); });
            changed.ticks.append(tick);
        }
        changed.ticks.sort();
        if (!note.trimmed().isEmpty())
            changed.note = note.trimmed();
        changed.actor = who;
        changed.changedAt = now;
        return OwnRecord{auditDocument(u"samples"_s, changed.id(), changed.toJson(), now), {{changed.toRow(), QString()}}};
    });
    return kept ? Result<SampleItem>(changed) : Result<SampleItem>(fail(kept.error()));
}

Result<SampleItem> AuditBook::replace(const AuditRequest &request, qint64 seq, const QString &reason,
                                      const QString &who, TimePoint now)
{
    SampleItem next;
    const auto kept = keepOwnRecord(m_store, [&]() -> Result<OwnRecord> {
        const auto found = item(request, seq);
        const auto drawn = sample(request);
        const auto document = frozen(request);
        if (!found || !drawn || !document)
            return fail(!found ? found.error() : !drawn ? drawn.error() : document.error());
        SampleItem old = *found;
        if (reason.trimmed().isEmpty())
            return refusedFor(old.id(), u"say why it is replaced"_s);
        if (old.replacedBy)
            return refusedFor(old.id(), u"it was replaced by %1 already"_s.arg(*old.replacedBy));
        qint64 last = 0;
        for (const SampleItem &one : *drawn) {
            if (one.stratum == old.stratum)
                last = std::max(last, one.place);
        }
        for (const SampleCandidate &one : drawOrder(document->candidates(request.stratum), request.seed)) {
            if (one.stratum != old.stratum || one.place != last + 1)
                continue;
            old.replacedBy = one.seq;
            old.note = reason.trimmed();
            old.actor = who;
            old.changedAt = now;
            next = {request.audit, request.request, one.seq, document->names().value(one.seq), one.stratum,
                    one.place,     {},              seq,     {},                                   {},
                    who,           now};
            OwnRecord record{auditDocument(u"samples"_s, old.id(), next.toJson(), now), {{old.toRow(), QString()}}};
            record.rows.append({next.toRow(), QString()});
            return record;
        }
        return refusedFor(old.id(), u"the population has no further item to stand for it"_s);
    });
    return kept ? Result<SampleItem>(next) : Result<SampleItem>(fail(kept.error()));
}

} // namespace plumbline
