// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/Disclosure.h"
#include "log/LogLine.h"
#include "verify/PacketChecks.h"
#include "verify/ShellCsv.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr QByteArrayView rawFolder = "data/raw/";
constexpr quint32 largestIndex = 512 << 20; // bytes
constexpr qsizetype digestSize = 64; // hex digits
constexpr QByteArrayView rawIndex = "data/raw/index.csv";

tl::unexpected<Error> badContent(const QString &why)
{
    return fail(Error::Kind::Format, u"check packet"_s, why);
}

/// The answers that index.csv lists, by SHA-256; fails when it and the files do not agree.
Result<QSet<QByteArray>> listedAnswers(const OpenPacket &packet, qsizetype *withoutBytes)
{
    const auto text = packet.zip.contents(rawIndex.toByteArray(), largestIndex);
    const auto rows = text ? readShellCsv(*text) : fail(text.error());
    if (!rows)
        return badContent(u"raw/index.csv: %1"_s.arg(rows.error().detail));
    const QByteArrayList names = rows->isEmpty() ? QByteArrayList() : rows->first();
    const qsizetype sha256 = names.indexOf("sha256");
    const qsizetype file = names.indexOf("file");
    const qsizetype absent = names.indexOf("absent");
    if (!rows->isEmpty() && (sha256 < 0 || file < 0 || absent < 0))
        return badContent(u"raw/index.csv has no columns sha256, file and absent"_s);
    QSet<QByteArray> answers;
    QSet<QByteArray> files;
    for (qsizetype i = 1; i < rows->size(); ++i) {
        const QByteArrayList &row = rows->at(i);
        if (!row.at(sha256).isEmpty())
            answers.insert(row.at(sha256));
        const QByteArray &name = row.at(file);
        if (name.isEmpty() == row.at(absent).isEmpty())
            return badContent(u"line %1 of raw/index.csv names no file and no reason, or both"_s.arg(i + 1));
        if (!name.isEmpty()
            && (row.at(sha256).size() != digestSize || packet.bag.digests("data/" + name).sha256 != row.at(sha256)
                || name != "raw/" + row.at(sha256).first(2) + '/' + row.at(sha256) + ".json"))
            return badContent(
                u"the answer %1 is missing, or not what its name says: it was changed"_s.arg(QString::fromUtf8(name)));
        if (!name.isEmpty())
            files.insert("data/" + name);
        else
            ++*withoutBytes;
    }
    for (const QByteArray &name : packet.zip.namesBelow(rawFolder)) {
        const QByteArray &digest = packet.bag.digests(name).sha256;
        if (name != rawIndex && name != rawFolder.toByteArray() + digest.first(2) + '/' + digest + ".json")
            return badContent(u"%1 is not what its name says: it was changed"_s.arg(QString::fromUtf8(name)));
        if (name != rawIndex && !files.contains(name))
            return badContent(u"%1 is not listed in raw/index.csv"_s.arg(QString::fromUtf8(name)));
    }
    return answers;
}

/// The digests that an opened place ({"also", "ptr", "raw"}) names.
QByteArrayList answersOf(const QByteArray &opening)
{
    const QJsonObject place = QJsonDocument::fromJson(opening).array().at(2).toObject();
    QByteArrayList answers{place.value("raw"_L1).toString().toLatin1()};
    const QJsonObject others = place.value("also"_L1).toObject();
    for (const QJsonValue &other : others)
        answers.append(other.toArray().at(0).toString().toLatin1());
    return answers;
}

/// Gives the digests that the line `seq` withholds.
class Withheld
{
public:
    static Result<Withheld> of(const PacketDatabase &database)
    {
        auto lookup = database.prepare("SELECT line FROM log_entry WHERE seq = ?1 "
                                       "UNION ALL SELECT line FROM earlier_entry WHERE seq = ?1");
        if (!lookup)
            return fail(lookup.error());
        return Withheld(std::move(*lookup));
    }

    Result<bool> contains(qint64 seq, const QByteArray &digest)
    {
        if (seq != m_seq) {
            m_lookup->reset();
            m_lookup->bind(seq);
            const auto found = m_lookup->step(u"read evidence.db"_s);
            if (!found)
                return fail(found.error());
            const auto line = *found ? LogLine::parse(m_lookup->bytes(0).toByteArray()) : badContent(u"no such line"_s);
            m_digests = line ? line->withheld : QByteArrayList();
            m_seq = seq;
        }
        return m_digests.contains(digest);
    }

private:
    explicit Withheld(std::unique_ptr<SqliteStatement> lookup) : m_lookup(std::move(lookup)) { }

    std::unique_ptr<SqliteStatement> m_lookup;
    qint64 m_seq = -1;
    QByteArrayList m_digests;
};

/// Proves that the openings are the disclosures decoded, and that the lines were made of them.
class Openings
{
public:
    static Result<Openings> of(const PacketDatabase &database)
    {
        auto disclosed = database.prepare("SELECT 1 FROM disclosure WHERE seq = ?1 AND disclosure = ?2");
        auto withheld = Withheld::of(database);
        if (!disclosed || !withheld)
            return fail(disclosed ? withheld.error() : disclosed.error());
        return Openings(std::move(*disclosed), std::move(*withheld));
    }

    Result<void> check(qint64 seq, const QString &name, const QByteArray &json)
    {
        if (QJsonDocument(QJsonDocument::fromJson(json).array()).toJson(QJsonDocument::Compact) != json)
            return badContent(u"an opening of line %1 is not canonical: a reader may see another value"_s.arg(seq));
        const QByteArray text = json.toBase64(urlSafe);
        m_disclosed->reset();
        m_disclosed->bind(seq);
        m_disclosed->bind(QString::fromLatin1(text));
        const auto isDisclosed = m_disclosed->step(u"read evidence.db"_s);
        const auto stands = m_withheld.contains(seq, Disclosure::digestOf(text));
        if (!isDisclosed || !stands)
            return fail(isDisclosed ? stands.error() : isDisclosed.error());
        const QJsonArray parts = QJsonDocument::fromJson(json).array();
        if (!*isDisclosed || parts.size() != 3 || parts.at(1).toString() != name)
            return badContent(u"the opening of %1 of line %2 is not what its disclosure holds"_s.arg(name).arg(seq));
        if (!*stands)
            return badContent(u"line %1 was not made of what is disclosed of it"_s.arg(seq));
        return {};
    }

private:
    Openings(std::unique_ptr<SqliteStatement> disclosed, Withheld withheld)
        : m_disclosed(std::move(disclosed)), m_withheld(std::move(withheld))
    {
    }

    std::unique_ptr<SqliteStatement> m_disclosed;
    Withheld m_withheld;
};

} // namespace

PacketCheck checkRawAnswers(const OpenPacket &packet)
{
    PacketCheck check = begun(8);
    qsizetype withoutBytes = 0;
    const auto answers = listedAnswers(packet, &withoutBytes);
    if (!answers) {
        check.failed(answers.error().detail);
        return check;
    }
    qint64 opened = 0;
    const auto read = packet.database.each(
        "SELECT seq, json FROM opening WHERE name = 'raw'", [&](SqliteStatement &row) -> Result<void> {
            ++opened;
            for (const QByteArray &answer : answersOf(row.bytes(1).toByteArray())) {
                if (!answers->contains(answer))
                    return badContent(u"the answer that line %1 was read from is not listed"_s.arg(row.number(0)));
            }
            return {};
        });
    if (!read)
        check.failed(read.error().detail);
    if (withoutBytes > 0)
        check.unproven(u"%1 answers are listed without their bytes; raw/index.csv says why"_s.arg(withoutBytes));
    if (opened == 0)
        check.unproven(u"of no line it is disclosed which answer it was read from"_s);
    else
        check.findings.append(u"%1 lines lead to their place in an answer"_s.arg(opened));
    return check;
}

PacketCheck checkDisclosures(const OpenPacket &packet)
{
    PacketCheck check = begun(9);
    auto openings = Openings::of(packet.database);
    if (!openings) {
        check.failed(openings.error().detail);
        return check;
    }
    qint64 opened = 0;
    auto read = packet.database.each("SELECT seq, name, json FROM opening ORDER BY seq", [&](SqliteStatement &row) {
        ++opened;
        return openings->check(row.number(0), row.text(1), row.bytes(2).toByteArray());
    });
    if (read) {
        read = packet.database.each("SELECT count(*) FROM disclosure", [&](SqliteStatement &row) -> Result<void> {
            if (row.number(0) != opened)
                return badContent(u"there are %1 disclosures and %2 openings"_s.arg(row.number(0)).arg(opened));
            return {};
        });
    }
    if (!read)
        check.failed(read.error().detail);
    if (opened == 0)
        check.unproven(u"nothing is disclosed"_s);
    return check;
}

} // namespace plumbline
