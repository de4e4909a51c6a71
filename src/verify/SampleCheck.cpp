// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/PacketChecks.h"
#include "verify/ShellCsv.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QMap>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr quint32 largestSample = 256 << 20; // bytes

/// An item of a frozen population.
struct SampledItem {
    qint64 seq = 0;
    QByteArray row; ///< "type:source:id"
    QByteArray stratum;
};

tl::unexpected<Error> badSample(const QString &why)
{
    return fail(Error::Kind::Format, u"check packet"_s, why);
}

/// One entry of `samples` in packet.json, held against the lines.
class SampleFiles
{
public:
    SampleFiles(const OpenPacket &packet, const QJsonObject &told)
        : m_packet(packet), m_told(told), m_place("data/samples/" + told[u"name"_s].toString().toUtf8())
    {
    }

    /// Files that it should have.
    QByteArrayList names() const
    {
        if (!m_told[u"absent"_s].isNull())
            return {};
        QByteArrayList names{m_place + ".population.csv", m_place + ".txt"};
        if (isDrawn())
            names.append(m_place + ".csv");
        return names;
    }

    Result<void> check()
    {
        if (auto same = checkRequest(); !same)
            return same;
        if (names().isEmpty())
            return {};
        if (auto read = readPopulation(); !read)
            return read;
        if (auto same = checkLines(); !same)
            return same;
        return isDrawn() ? checkDrawn() : Result<void>();
    }

private:
    bool isDrawn() const { return !m_told[u"seed"_s].toString().isEmpty(); }
    QString text(const QString &key) const { return m_told[key].toString(); }

    /// What packet.json says of it is what the newest line says.
    Result<void> checkRequest() const
    {
        const auto row = m_packet.database.prepare(
            "SELECT population, coalesce(items, 0), ids_sha256, coalesce(seed, ''), coalesce(sample_size, 0), "
            "coalesce(stratum, '') FROM audit_request WHERE source = 'plumbline-audit' AND audit = ? AND request = ?");
        if (!row)
            return fail(row.error());
        (*row)->bind(text(u"audit"_s));
        (*row)->bind(text(u"request"_s));
        const auto found = (*row)->step(u"read evidence.db"_s);
        if (!found)
            return fail(found.error());
        if (!*found || (*row)->text(0) != text(u"population"_s)
            || (*row)->number(1) != m_told[u"items"_s].toInteger() || (*row)->text(2) != text(u"ids_sha256"_s)
            || (*row)->text(3) != text(u"seed"_s) || (*row)->number(4) != m_told[u"sample_size"_s].toInteger()
            || (*row)->text(5) != text(u"stratum"_s))
            return badSample(u"packet.json tells of another sample %1 than the lines"_s.arg(text(u"name"_s)));
        return {};
    }

    Result<void> readPopulation()
    {
        const auto csv = m_packet.zip.contents(m_place + ".population.csv", largestSample);
        const auto rows = csv ? readShellCsv(*csv) : fail(csv.error());
        if (!rows)
            return badSample(rows.error().detail);
        if (rows->value(0) != QByteArrayList{"seq", "row", "stratum"})
            return badSample(u"%1.population.csv has other columns"_s.arg(text(u"name"_s)));
        QList<qint64> ids;
        for (const QByteArrayList &row : rows->mid(1)) {
            m_items.append({row[0].toLongLong(), row[1], row[2]});
            if (QByteArray::number(m_items.last().seq) != row[0])
                return badSample(u"%1.population.csv has a number that is none"_s.arg(text(u"name"_s)));
            ids.append(m_items.last().seq);
        }
        std::sort(ids.begin(), ids.end());
        QCryptographicHash digest(QCryptographicHash::Sha256);
        for (const qint64 id : std::as_const(ids))
            digest.addData(QByteArray::number(id) + '\n');
        if (digest.result().toHex() != text(u"ids_sha256"_s).toLatin1())
            return badSample(u"%1.population.csv is not the population that was frozen"_s.arg(text(u"name"_s)));
        return {};
    }

    /// Each number is the line of the row that stands beside it.
    Result<void> checkLines() const
    {
        const auto line = m_packet.database.prepare(
            "SELECT line IS NULL, json_extract(line, '$.type') || ':' || json_extract(line, '$.source') || ':' || "
            "json_extract(line, '$.id') FROM entry WHERE seq = ?");
        if (!line)
            return fail(line.error());
        for (const SampledItem &item : m_items) {
            (*line)->reset();
            (*line)->bind(item.seq);
            const auto found = (*line)->step(u"read evidence.db"_s);
            if (!found)
                return fail(found.error());
            if (!*found || ((*line)->number(0) == 0 && (*line)->bytes(1).toByteArray() != item.row))
                return badSample(u"line %1 is not %2, which a population names"_s.arg(item.seq).arg(QString::fromUtf8(item.row)));
        }
        return {};
    }

    struct Place {
        QByteArray stratum;
        qint64 place = 0;
    };

    /// The items in the order of the seed, each with its place within its stratum. By other code than that which drew.
    QMap<qint64, Place> places() const
    {
        QMap<std::pair<QByteArray, QByteArray>, qint64> ordered;
        for (const SampledItem &item : m_items) {
            const QByteArray key = text(u"seed"_s).toUtf8() + ':' + QByteArray::number(item.seq);
            ordered.insert({item.stratum, QCryptographicHash::hash(key, QCryptographicHash::Sha3_256)}, item.seq);
        }
        QMap<QByteArray, qint64> last;
        QMap<qint64, Place> places;
        for (auto one = ordered.cbegin(); one != ordered.cend(); ++one)
            places.insert(one.value(), {one.key().first, ++last[one.key().first]});
        return places;
    }

    /// The lines hold what the seed draws, and what stands for those that were replaced; the file shows the same.
    Result<void> checkDrawn() const
    {
        const auto rows = m_packet.database.prepare(
            "SELECT seq, row_name AS row, coalesce(stratum, '') AS stratum, place, replaces, replaced_by FROM sample_item "
            "WHERE source = 'plumbline-audit' AND audit = ? AND request = ? ORDER BY coalesce(stratum, ''), place");
        const auto csv = m_packet.zip.contents(m_place + ".csv", largestSample);
        if (!rows || !csv)
            return rows ? badSample(csv.error().detail) : Result<void>(fail(rows.error()));
        (*rows)->bind(text(u"audit"_s));
        (*rows)->bind(text(u"request"_s));
        const auto printed = shellCsv(**rows);
        if (!printed)
            return fail(printed.error());
        if (*printed != *csv)
            return badSample(u"%1.csv is not what the lines say"_s.arg(text(u"name"_s)));
        const auto drawn = readShellCsv(*printed);
        if (!drawn)
            return fail(drawn.error());
        const QMap<qint64, Place> expected = places();
        const qint64 size = m_told[u"sample_size"_s].toInteger();
        qint64 first = 0;
        for (const QByteArrayList &row : drawn->mid(1)) {
            const qint64 place = row[3].toLongLong();
            first += place <= size;
            const Place by = expected.value(row[0].toLongLong());
            if (by.place != place || by.stratum != row[2] || (place > size && row[4].isEmpty()))
                return badSample(u"the seed does not draw line %1 of %2"_s.arg(QString::fromUtf8(row[0]), text(u"name"_s)));
        }
        if (first != std::count_if(expected.begin(), expected.end(), [&](const Place &one) { return one.place <= size; }))
            return badSample(u"the seed draws more of %1 than the lines say"_s.arg(text(u"name"_s)));
        return {};
    }

    const OpenPacket &m_packet;
    const QJsonObject m_told;
    const QByteArray m_place;
    QList<SampledItem> m_items;
};

} // namespace

void checkSamples(const OpenPacket &packet, PacketCheck &check)
{
    const QJsonArray told = packet.described[u"samples"_s].toArray();
    QByteArrayList expected;
    for (const auto &one : told) {
        SampleFiles sample(packet, one.toObject());
        expected += sample.names();
        if (const auto fine = sample.check(); !fine)
            check.failed(fine.error().detail);
    }
    std::sort(expected.begin(), expected.end());
    if (packet.zip.namesBelow("data/samples/") != expected)
        check.failed(u"there are other files of samples than packet.json tells of"_s);
}

} // namespace plumbline
