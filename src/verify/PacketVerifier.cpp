// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/PacketVerifier.h"

#include "base/Clock.h"
#include "base/Digest.h"
#include "verify/PacketLog.h"
#include "verify/UnpackedPacket.h"

#include <QFile>
#include <QJsonDocument>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 largestSignature = 64 * 1024;
constexpr qsizetype pieceSize = 1 << 18;
constexpr QByteArrayView innerSignature = "signatures/tagmanifest-sha256.txt.sig";
constexpr int statementCheck = 5;
constexpr int firstOfEvidence = 6;
constexpr int continuityCheck = 7;
constexpr int lastOfEvidence = 10;

Result<QByteArray> signatureBeside(const QString &path)
{
    QFile file(path + u".sig"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"open signature"_s, file.errorString(), file.fileName());
    return file.read(largestSignature);
}

} // namespace

PacketVerifier::PacketVerifier(std::optional<TrustFolder> trust, PublishedDigests own, const Clock &clock)
    : m_hasTrust(trust.has_value()), m_trust(trust ? std::move(*trust) : TrustFolder()), m_own(std::move(own)),
      m_clock(clock)
{
}

Result<void> PacketVerifier::unlessStopped() const
{
    return stop && *stop ? fail(Error::Kind::Cancelled, u"check packet"_s, u"it was stopped"_s) : Result<void>();
}

Result<void> PacketVerifier::readWhole(QFile &file, const std::function<void(QByteArrayView)> &take) const
{
    if (!file.seek(0))
        return fail(Error::Kind::Configuration, u"read packet"_s, file.errorString(), file.fileName());
    for (QByteArray piece = file.read(pieceSize); !piece.isEmpty(); piece = file.read(pieceSize)) {
        if (auto go = unlessStopped(); !go)
            return go;
        take(piece);
    }
    if (file.error() != QFileDevice::NoError)
        return fail(Error::Kind::Configuration, u"read packet"_s, file.errorString(), file.fileName());
    return {};
}

Result<void> PacketVerifier::begin(int number)
{
    if (auto go = unlessStopped(); !go)
        return go;
    if (onCheck)
        onCheck(number);
    return {};
}

Result<void> PacketVerifier::goesOnFrom(const QString &path)
{
    const auto refused
        = [&](const QString &why) { return fail(Error::Kind::Format, u"read the packet before"_s, why, path); };
    const auto of = [&](Error why) {
        if (why.where != path)
            why.where = u"%1: %2"_s.arg(path, why.where);
        return fail(why);
    };
    const auto zip = ZipFile::open(path);
    if (!zip)
        return of(zip.error());
    const auto bag = Bag::read(*zip, {}, [](QByteArrayView) -> Result<void> { return {}; }, stop);
    if (!bag)
        return of(bag.error());
    if (const QStringList problems = bag->problems(); !problems.isEmpty())
        return refused(problems.first());
    const auto newest = packetLog::checkpoint(*zip);
    if (!newest)
        return of(newest.error());
    if (m_trust.logKey && !newest->isSignedBy(*m_trust.logKey))
        return refused(u"its checkpoint is not signed by the log's key that you trust"_s);
    if (m_trust.lastCheckpoint && !(*m_trust.lastCheckpoint == newest->checkpoint))
        return refused(u"its checkpoint is not the one that you kept as last_checkpoint"_s);
    m_trust.lastCheckpoint = newest->checkpoint;
    m_beforeId = QString::fromLatin1(bag->packetId());
    return {};
}

Result<PacketCheck> PacketVerifier::continuity(const QString &path, const QString &packetId) const
{
    const auto zip = ZipFile::open(path);
    const auto unpacked = zip ? UnpackedPacket::of(*zip, stop) : fail(zip.error());
    if (!unpacked)
        return fail(unpacked.error());
    if (!unpacked->bag.problems().isEmpty() || QString::fromLatin1(unpacked->bag.packetId()) != packetId)
        return fail(Error::Kind::Format, u"check packet"_s, u"it is another one than was checked"_s, path);
    const auto database = PacketDatabase::open(unpacked->database, stop);
    const auto json = zip->contents("data/packet.json"_ba);
    if (!database || !json)
        return fail(database ? json.error() : database.error());
    const QJsonObject described = QJsonDocument::fromJson(*json).object();
    const ReadPacket packet{*zip, unpacked->bag, m_trust, described};
    return checkContinuity({packet, **database, m_own});
}

/// What cannot be looked at any more is not passed.
void PacketVerifier::leaveOut(int from, const QString &why)
{
    for (int number = from; number <= PacketCheck::count; ++number) {
        PacketCheck check = begun(number);
        check.unproven(why);
        m_report.checks.append(check);
    }
}

/// Checks 6 to 10, when evidence.db is not to be asked: `figures` is the last of them.
void PacketVerifier::leaveEvidenceOut(const QString &why, const PacketCheck &figures)
{
    for (int number = firstOfEvidence; number < figures.number; ++number) {
        PacketCheck check = begun(number);
        check.unproven(why);
        m_report.checks.append(check);
    }
    m_report.checks.append(figures);
}

bool PacketVerifier::isWithoutFault() const
{
    return m_report.counted(PacketCheck::Outcome::Failed) == 0;
}

PacketCheck PacketVerifier::checkWholeZip(const QString &path, QFile &file, TimePoint at, bool *isOutOfTime) const
{
    return checkSignature(
        1, signatureBeside(path),
        [&](const std::function<void(QByteArrayView)> &take) { return readWhole(file, take); }, m_trust, at,
        isOutOfTime);
}

Result<PacketReport> PacketVerifier::verify(const QString &path)
{
    m_report = {};
    const auto file = std::make_shared<QFile>(path); // opened once: what is checked is what is parsed
    if (!file->open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"open packet"_s, file->errorString(), path);
    if (auto go = begin(1); !go)
        return fail(go.error());
    bool isOutOfTime = false;
    m_report.checks.append(checkWholeZip(path, *file, m_clock.now(), &isOutOfTime));
    if (auto go = unlessStopped(); !go)
        return fail(go.error());
    if (!isWithoutFault() && !isOutOfTime) {
        leaveOut(2, u"not looked at: check 1 failed, and nobody parses what a stranger made"_s);
        return m_report;
    }
    if (auto go = begin(2); !go)
        return fail(go.error());
    PacketCheck names = begun(2);
    const auto zip = ZipFile::of(file);
    if (!zip) {
        names.failed(toString(zip.error()));
        m_report.checks.append(names);
        leaveOut(3, u"not looked at: check 2 failed"_s);
        return m_report;
    }
    m_report.checks.append(names);
    m_report.packet = QString::fromLatin1(zip->folder().chopped(1));
    if (auto verified = verifyContents(path, *file, *zip, isOutOfTime); !verified)
        return fail(verified.error());
    using Outcome = PacketCheck::Outcome;
    m_report.isSigned = QFile::exists(path + u".sig"_s) && zip->find(innerSignature.toByteArray())
        && m_report.checks.at(0).outcome != Outcome::Failed && m_report.checks.at(3).outcome != Outcome::Failed;
    constexpr std::array needed{1, 4, 5, 6, 10};
    m_report.isTrusted = m_hasTrust && std::all_of(needed.begin(), needed.end(), [&](int number) {
                             return m_report.checks.at(number - 1).outcome == Outcome::Passed;
                         });
    return m_report;
}

Result<void> PacketVerifier::verifyContents(const QString &path, QFile &file, const ZipFile &zip, bool isOutOfTime)
{
    if (auto go = begin(3); !go)
        return go;
    const auto unpacked = UnpackedPacket::of(zip, stop);
    if (!unpacked) {
        if (unpacked.error().kind != Error::Kind::Format)
            return fail(unpacked.error());
        m_report.checks.last().failed(toString(unpacked.error()));
        leaveOut(3, u"not looked at: check 2 failed"_s);
        return {};
    }
    const Bag &bag = unpacked->bag;
    m_report.packetId = QString::fromLatin1(bag.packetId());
    m_report.checks.append(checkManifests(bag));
    std::optional<TimePoint> stampedAt;
    const PacketCheck stamp = checkStamp(zip, m_trust, stampedAt);
    const TimePoint at = stampedAt.value_or(m_clock.now());
    if (isOutOfTime && stampedAt)
        m_report.checks[0] = checkWholeZip(path, file, at); // the key was valid when somebody else saw the packet
    if (auto go = begin(4); !go)
        return go;
    m_report.checks.append(checkSignature(
        4, zip.contents(innerSignature.toByteArray()),
        [&](const std::function<void(QByteArrayView)> &take) -> Result<void> {
            const auto text = zip.contents(tagManifest.toByteArray());
            if (!text)
                return fail(text.error());
            take(*text);
            return {};
        },
        m_trust, at));
    if (auto go = begin(statementCheck); !go)
        return go;
    const auto json = zip.contents("data/packet.json"_ba);
    const QJsonObject described = json ? QJsonDocument::fromJson(*json).object() : QJsonObject();
    const ReadPacket packet{zip, bag, m_trust, described};
    m_report.checks.append(checkStatement(packet));
    if (auto verified = verifyEvidence(packet, unpacked->database); !verified)
        return verified;
    m_report.checks.append(stamp);
    return {};
}

Result<void> PacketVerifier::verifyEvidence(const ReadPacket &packet, const QString &database)
{
    PacketCheck figures = begun(lastOfEvidence);
    if (!isWithoutFault()) {
        figures.unproven(u"not looked at: an earlier check failed"_s);
        leaveEvidenceOut(figures.findings.first(), figures);
        return {};
    }
    const auto opened = PacketDatabase::open(database, stop);
    const QByteArray schema = opened ? sha256Hex((*opened)->schema()).toLatin1() : QByteArray();
    const bool isTrustedSchema = !m_trust.published.schema.isEmpty();
    if (!opened) {
        figures.failed(toString(opened.error()));
    } else if (schema != (isTrustedSchema ? m_trust.published.schema : m_own.schema)) {
        if (isTrustedSchema)
            figures.failed(u"the tables and views of evidence.db are not the published ones"_s);
        else
            figures.unproven(u"this program does not know the tables and views of evidence.db; give schema.sha256"_s);
    } else if (const auto pages = (*opened)->checkPages(); !pages) {
        figures.failed(toString(pages.error()));
    }
    if (!figures.findings.isEmpty()) {
        leaveEvidenceOut(u"not looked at: evidence.db is not one that can be asked"_s, figures);
        return unlessStopped();
    }
    const OpenPacket open{packet, **opened, m_own};
    constexpr std::array checks{&checkLines, &checkContinuity, &checkRawAnswers, &checkDisclosures, &checkFigures};
    for (const auto &check : checks) {
        if (auto go = begin(int(m_report.checks.size()) + 1); !go)
            return go;
        m_report.checks.append(check(open));
    }
    if (!m_beforeId.isEmpty() && m_beforeId == m_report.packetId)
        m_report.checks[continuityCheck - 1].failed(u"the packet before is this one itself"_s);
    return begin(PacketCheck::count);
}

} // namespace plumbline
