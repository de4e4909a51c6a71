// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/PacketVerifier.h"

#include "base/Clock.h"
#include "verify/UnpackedPacket.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 largestSignature = 64 * 1024;
constexpr qsizetype pieceSize = 1 << 18;
constexpr QByteArrayView tagManifest = "tagmanifest-sha256.txt";
constexpr QByteArrayView innerSignature = "signatures/tagmanifest-sha256.txt.sig";
constexpr int lastOfEvidence = 10;

Result<QByteArray> signatureBeside(const QString &path)
{
    QFile file(path + u".sig"_s);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"open signature"_s, file.errorString(), file.fileName());
    return file.read(largestSignature);
}

Result<void> readPieces(const QString &path, const std::function<void(QByteArrayView)> &take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"open packet"_s, file.errorString(), path);
    for (QByteArray piece = file.read(pieceSize); !piece.isEmpty(); piece = file.read(pieceSize))
        take(piece);
    if (file.error() != QFileDevice::NoError)
        return fail(Error::Kind::Configuration, u"read packet"_s, file.errorString(), path);
    return {};
}

} // namespace

PacketVerifier::PacketVerifier(std::optional<TrustFolder> trust, const Clock &clock)
    : m_hasTrust(trust.has_value()), m_trust(trust ? std::move(*trust) : TrustFolder()), m_clock(clock)
{
}

Result<void> PacketVerifier::begin(int number)
{
    if (stop && *stop)
        return fail(Error::Kind::Cancelled, u"check packet"_s, u"it was stopped"_s);
    if (onCheck)
        onCheck(number);
    return {};
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

PacketCheck PacketVerifier::checkWholeZip(const QString &path, TimePoint at, bool *isOutOfTime) const
{
    return checkSignature(
        1, signatureBeside(path),
        [&](const std::function<void(QByteArrayView)> &take) { return readPieces(path, take); }, m_trust, at,
        isOutOfTime);
}

Result<PacketReport> PacketVerifier::verify(const QString &path)
{
    m_report = {};
    if (const QFile file(path); !file.exists())
        return fail(Error::Kind::Configuration, u"open packet"_s, u"there is no such file"_s, path);
    if (auto go = begin(1); !go)
        return fail(go.error());
    bool isOutOfTime = false;
    m_report.checks.append(checkWholeZip(path, m_clock.now(), &isOutOfTime));
    if (m_report.checks.last().outcome == PacketCheck::Outcome::Failed && !isOutOfTime) {
        leaveOut(2, u"not looked at: check 1 failed, and nobody parses what a stranger made"_s);
        return m_report;
    }
    if (auto go = begin(2); !go)
        return fail(go.error());
    PacketCheck names = begun(2);
    const auto zip = ZipFile::open(path);
    if (!zip) {
        names.failed(toString(zip.error()));
        m_report.checks.append(names);
        leaveOut(3, u"not looked at: check 2 failed"_s);
        return m_report;
    }
    m_report.checks.append(names);
    m_report.packet = QString::fromLatin1(zip->folder().chopped(1));
    if (auto verified = verifyContents(path, *zip, isOutOfTime); !verified)
        return fail(verified.error());
    const auto passed
        = [&](int number) { return m_report.checks.at(number - 1).outcome == PacketCheck::Outcome::Passed; };
    m_report.isTrusted = m_hasTrust && passed(1) && passed(4) && passed(5) && passed(6);
    return m_report;
}

Result<void> PacketVerifier::verifyContents(const QString &path, const ZipFile &zip, bool isOutOfTime)
{
    if (auto go = begin(3); !go)
        return go;
    const auto unpacked = UnpackedPacket::of(zip);
    if (!unpacked) {
        if (unpacked.error().kind != Error::Kind::Format)
            return fail(unpacked.error());
        PacketCheck damaged = begun(3);
        damaged.failed(toString(unpacked.error()));
        m_report.checks.append(damaged);
        leaveOut(4, u"not looked at: a file cannot be unpacked"_s);
        return {};
    }
    const Bag &bag = unpacked->bag;
    m_report.packetId = QString::fromLatin1(bag.packetId());
    m_report.checks.append(checkManifests(bag));
    std::optional<TimePoint> stampedAt;
    const PacketCheck stamp = checkStamp(zip, m_trust, stampedAt);
    const TimePoint at = stampedAt.value_or(m_clock.now());
    if (isOutOfTime && stampedAt)
        m_report.checks[0] = checkWholeZip(path, at); // the key was valid when somebody else saw the packet
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
    if (auto verified = verifyEvidence(zip, bag, unpacked->database); !verified)
        return verified;
    m_report.checks.append(stamp);
    return {};
}

Result<void> PacketVerifier::verifyEvidence(const ZipFile &zip, const Bag &bag, const QString &database)
{
    const auto opened = PacketDatabase::open(database, stop);
    if (!opened) {
        for (int number = 5; number <= lastOfEvidence; ++number) {
            PacketCheck check = begun(number);
            if (number == lastOfEvidence)
                check.failed(toString(opened.error()));
            else
                check.unproven(u"not looked at: evidence.db cannot be opened"_s);
            m_report.checks.append(check);
        }
        return {};
    }
    const OpenPacket packet{zip, bag, **opened, m_trust};
    constexpr std::array checks{&checkStatement,  &checkLines,       &checkContinuity,
                                &checkRawAnswers, &checkDisclosures, &checkFigures};
    for (const auto &check : checks) {
        if (auto go = begin(int(m_report.checks.size()) + 1); !go)
            return go;
        m_report.checks.append(check(packet));
    }
    return begin(PacketCheck::count);
}

} // namespace plumbline
