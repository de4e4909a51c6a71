// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/PacketDiff.h"

#include "base/Digest.h"
#include "base/Time.h"
#include "log/LogLine.h"
#include "verify/PacketChecks.h"
#include "verify/PacketLog.h"
#include "verify/UnpackedPacket.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QStringList listedTypes{u"exception"_s, u"policy_version"_s};

/// A packet that is what its manifests say, and can be asked.
struct Contents {
    std::unique_ptr<ZipFile> zip;
    UnpackedPacket unpacked;
    std::unique_ptr<PacketDatabase> database;
    QJsonObject described;

    qint64 logSize() const { return described["log"_L1]["size"_L1].toInteger(); }
    QString origin() const { return described["log"_L1]["origin"_L1].toString(); }

    static Result<Contents> open(const QString &path, const std::atomic_bool *stop)
    {
        auto opened = ZipFile::open(path);
        if (!opened)
            return fail(opened.error());
        auto zip = std::make_unique<ZipFile>(std::move(*opened));
        auto unpacked = UnpackedPacket::of(*zip, stop);
        if (!unpacked)
            return fail(unpacked.error());
        if (const QStringList problems = unpacked->bag.problems(); !problems.isEmpty())
            return fail(Error::Kind::Format, u"compare packets"_s, problems.first(), path);
        auto database = PacketDatabase::open(unpacked->database, stop);
        if (!database)
            return fail(database.error());
        if (!(*database)->hasTable("log_entry") || !(*database)->hasTable("earlier_entry"))
            return fail(Error::Kind::Format, u"compare packets"_s, u"evidence.db has no tables of lines"_s, path);
        const auto json = zip->contents("data/packet.json"_ba);
        if (!json)
            return fail(json.error());
        return Contents{std::move(zip), std::move(*unpacked), std::move(*database),
                        QJsonDocument::fromJson(*json).object()};
    }
};

/// Tells a row from every other one, in few bytes: there may be millions.
QByteArray keyOf(const LogLine &line)
{
    return sha256(line.type.toUtf8() + '\0' + line.source.toUtf8() + '\0' + line.id.toUtf8()).first(16);
}

/// Calls `take` for each observation from `from` on, in the order of the log; lines that were erased are passed over.
Result<void> eachObservation(const PacketDatabase &database, qint64 from, const std::atomic_bool *stop,
                             const std::function<void(const LogLine &)> &take)
{
    // Not through the view over both: what a stranger's view does is not known.
    return database.each("SELECT line FROM (SELECT seq, line FROM earlier_entry UNION ALL SELECT seq, line FROM "
                         "log_entry) WHERE line IS NOT NULL AND seq >= "
                             + QByteArray::number(from) + " ORDER BY seq",
                         [&](SqliteStatement &row) -> Result<void> {
                             if (stop && *stop)
                                 return fail(Error::Kind::Cancelled, u"compare packets"_s, u"it was stopped"_s);
                             const auto line = LogLine::parse(row.bytes(0).toByteArray());
                             if (!line)
                                 return fail(line.error());
                             if (line->kind == LogKind::Observation)
                                 take(*line);
                             return {};
                         });
}

QJsonObject fieldsOf(const LogLine &line)
{
    return QJsonDocument::fromJson(line.rec).object();
}

bool isListed(const LogLine &line)
{
    return listedTypes.contains(line.type);
}

/// The rows that one packet knows: that they are there, and the fields of those that are listed one by one.
struct KnownRows {
    QHash<QByteArray, qint64> newest; ///< Line by row.
    QHash<QByteArray, QJsonObject> listed;

    static Result<KnownRows> of(const PacketDatabase &database, const std::atomic_bool *stop)
    {
        KnownRows known;
        const auto read = eachObservation(database, 0, stop, [&](const LogLine &line) {
            const QByteArray key = keyOf(line);
            known.newest.insert(key, qint64(line.seq));
            if (isListed(line))
                known.listed.insert(key, fieldsOf(line));
        });
        if (!read)
            return fail(read.error());
        return known;
    }
};

Result<void> compareRows(const Contents &before, const Contents &after, const std::atomic_bool *stop, PacketDiff &diff)
{
    const auto known = KnownRows::of(*before.database, stop);
    if (!known)
        return fail(known.error());
    QHash<QByteArray, qsizetype> seen; // place in diff.changes, or -1, by row
    return eachObservation(*after.database, before.logSize(), stop, [&](const LogLine &line) {
        const QByteArray key = keyOf(line);
        const bool isKnown = known->newest.contains(key);
        if (!seen.contains(key)) {
            PacketDiff::Count &count = diff.rows[line.type];
            ++(isKnown ? count.changed : count.added);
            seen.insert(key, isListed(line) ? diff.changes.size() : -1);
            if (isListed(line))
                diff.changes.append({line.type, line.source, line.id, known->listed.value(key), {}});
        }
        if (const qsizetype place = seen.value(key); place >= 0)
            diff.changes[place].after = fieldsOf(line);
    });
}

QMap<QString, QJsonObject> figuresOf(const QJsonObject &described)
{
    QMap<QString, QJsonObject> figures;
    const QJsonArray metrics = described.value("metrics"_L1).toArray();
    for (const QJsonValue &metric : metrics)
        figures.insert(metric["id"_L1].toString(), metric.toObject());
    return figures;
}

void compareFigures(PacketDiff &diff)
{
    const auto before = figuresOf(diff.before);
    const auto after = figuresOf(diff.after);
    QMap<QString, QJsonObject> all = before;
    all.insert(after);
    for (auto figure = all.cbegin(); figure != all.cend(); ++figure) {
        const QJsonObject old = before.value(figure.key());
        const QJsonObject now = after.value(figure.key());
        const auto differs = [&](QLatin1StringView key) { return old.value(key) != now.value(key); };
        const bool isOther = !old.isEmpty() && !now.isEmpty() && differs("sql_sha256"_L1);
        if (isOther || differs("value"_L1) || differs("state"_L1) || differs("numerator"_L1)
            || differs("denominator"_L1) || differs("cases"_L1))
            diff.figures.append({figure.key(), figure->value("title"_L1).toString(), old, now, isOther});
    }
}

template <typename Value>
std::optional<Value> valueOf(const QMap<QString, Value> &values, const QString &key)
{
    const auto found = values.find(key);
    return found == values.end() ? std::nullopt : std::optional(*found);
}

Result<void> compareControls(const Contents &before, const Contents &after, PacketDiff &diff)
{
    const auto old = controlsOf(*before.zip);
    const auto now = controlsOf(*after.zip);
    if (!old || !now)
        return fail(old ? now.error() : old.error());
    QMap<QString, PacketControl> all = *old;
    all.insert(*now);
    diff.hasControlsBefore = !old->isEmpty();
    diff.hasControlsAfter = !now->isEmpty();
    if (!diff.hasControlsBefore || !diff.hasControlsAfter) // what nobody counted is not gone
        return {};
    for (const QString &id : all.keys()) {
        const PacketDiff::Control control{id, valueOf(*old, id), valueOf(*now, id)};
        if (control.before != control.after)
            diff.controls.append(control);
    }
    return {};
}

/// Where the packet before it ended; 0 where it tells the whole log.
qint64 startOf(const QJsonObject &described)
{
    return described["previous"_L1]["size"_L1].toInteger();
}

/// Check 7, as if nothing were known but the state of the log that the other packet ended with.
Result<bool> leadsThrough(const Contents &packet, const Contents &other)
{
    const auto state = packetLog::checkpoint(*other.zip);
    if (!state)
        return fail(state.error());
    TrustFolder known;
    known.lastCheckpoint = state->checkpoint;
    const ReadPacket read{*packet.zip, packet.unpacked.bag, known, packet.described};
    return checkContinuity({read, *packet.database, known.published}).outcome != PacketCheck::Outcome::Failed;
}

Result<PacketDiff::Continuity> continuityOf(const Contents &before, const Contents &after)
{
    using Continuity = PacketDiff::Continuity;
    if (before.unpacked.bag.packetId() == after.unpacked.bag.packetId())
        return Continuity::Same;
    if (before.origin() != after.origin())
        return Continuity::Unrelated;
    const bool isOlder = after.logSize() < before.logSize();
    const Contents &later = isOlder ? before : after;
    const Contents &earlier = isOlder ? after : before;
    if (startOf(later.described) > earlier.logSize()) // what is between them is in neither
        return isOlder ? Continuity::Older : Continuity::Gap;
    const auto leads = leadsThrough(later, earlier);
    if (!leads)
        return fail(leads.error());
    return !*leads ? Continuity::Diverged : isOlder ? Continuity::Older : Continuity::Follows;
}

Result<TimePoint> periodEdge(const QJsonObject &described, QLatin1StringView edge)
{
    return parseInstant(described["period"_L1][edge].toString());
}

} // namespace

QString PacketDiff::Figure::definition() const
{
    return before.isEmpty() ? u"new"_s : after.isEmpty() ? u"gone"_s : isOtherDefinition ? u"another"_s : u"the same"_s;
}

bool PacketDiff::hasPeriodGap() const
{
    const auto end = periodEdge(before, "to"_L1);
    const auto begin = periodEdge(after, "from"_L1);
    return end && begin && *end < *begin;
}

bool PacketDiff::beginsEarlier() const
{
    const auto first = periodEdge(before, "from"_L1);
    const auto second = periodEdge(after, "from"_L1);
    return first && second && *second < *first;
}

QStringList PacketDiff::Change::changedFields() const
{
    QStringList names = before.keys() + after.keys();
    names.removeDuplicates();
    names.removeIf([this](const QString &name) { return before.value(name) == after.value(name); });
    names.sort();
    return names;
}

Result<PacketDiff> PacketDiff::of(const QString &before, const QString &after, const std::atomic_bool *stop)
{
    const auto first = Contents::open(before, stop);
    if (!first)
        return fail(first.error());
    const auto second = Contents::open(after, stop);
    if (!second)
        return fail(second.error());
    PacketDiff diff;
    diff.before = first->described;
    diff.after = second->described;
    diff.beforeId = QString::fromLatin1(first->unpacked.bag.packetId());
    diff.afterId = QString::fromLatin1(second->unpacked.bag.packetId());
    const auto continuity = continuityOf(*first, *second);
    if (!continuity)
        return fail(continuity.error());
    if (stop && *stop) // a check that is stopped tells of it as of a fault
        return fail(Error::Kind::Cancelled, u"compare packets"_s, u"it was stopped"_s);
    diff.continuity = *continuity;
    diff.isFirstPartial = startOf(first->described) > 0;
    compareFigures(diff);
    if (auto compared = compareControls(*first, *second, diff); !compared)
        return fail(compared.error());
    if (diff.hasRows()) {
        if (auto compared = compareRows(*first, *second, stop, diff); !compared)
            return fail(compared.error());
    }
    return diff;
}

QString toString(PacketDiff::Continuity continuity)
{
    switch (continuity) {
    case PacketDiff::Continuity::Follows: return u"follows"_s;
    case PacketDiff::Continuity::Gap: return u"gap"_s;
    case PacketDiff::Continuity::Same: return u"same"_s;
    case PacketDiff::Continuity::Older: return u"older"_s;
    case PacketDiff::Continuity::Diverged: return u"diverged"_s;
    case PacketDiff::Continuity::Unrelated: return u"unrelated"_s;
    }
    return {};
}

} // namespace plumbline
