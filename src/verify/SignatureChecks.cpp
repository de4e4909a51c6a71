// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/DsseEnvelope.h"
#include "verify/PacketChecks.h"
#include "verify/TimeStamp.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString packetSpace = u"audit-packet@plumbline"_s;
const QString payloadType = u"application/vnd.in-toto+json"_s;
const QString predicateType = u"https://plumbline.log/audit-packet/v1"_s;

/// The statement names every figure that is there, no other one, and each by what its files are.
QStringList figureProblems(const QJsonObject &metrics, const ReadPacket &packet)
{
    const Bag &bag = packet.bag;
    QStringList problems;
    for (const QByteArray &file : packet.zip.namesBelow("data/metrics/")) {
        const QString id = QString::fromLatin1(file.sliced(qstrlen("data/metrics/")).chopped(4));
        if (file.endsWith(".sql") && !metrics.contains(id))
            problems.append(u"the statement does not name %1"_s.arg(id));
    }
    for (auto metric = metrics.begin(); metric != metrics.end(); ++metric) {
        const QByteArray name = "data/metrics/" + metric.key().toUtf8();
        const auto differs = [&](const QString &key, const QByteArray &file) {
            const QByteArray &is = bag.digests(file).sha256;
            return is.isEmpty() || metric->toObject().value(key).toString().toLatin1() != is;
        };
        if (differs(u"sql"_s, name + ".sql") || differs(u"expected"_s, name + ".expected.csv"))
            problems.append(u"the statement names other files for %1"_s.arg(metric.key()));
    }
    return problems;
}

/// What packet.json says of the log and the figures, the statement says too.
QStringList packetProblems(const InTotoStatement &statement, const ReadPacket &packet)
{
    const auto json = packet.zip.contents("data/packet.json"_ba);
    if (!json)
        return {toString(json.error())};
    const QJsonObject &described = packet.described;
    QStringList problems = figureProblems(statement.predicate.value("metrics"_L1).toObject(), packet);
    if (QJsonDocument(described).toJson(QJsonDocument::Compact) != *json)
        problems.append(u"packet.json is not canonical: a reader may see other values in it"_s);
    if (described.value("name"_L1).toString().toLatin1() + '/' != packet.zip.folder())
        problems.append(u"packet.json names another packet than its folder"_s);
    for (const QString &key : {u"as_of"_s, u"period"_s, u"log"_s, u"previous"_s}) {
        if (!described.contains(key) || statement.predicate.value(key) != described.value(key))
            problems.append(u"packet.json and the statement differ in %1"_s.arg(key));
    }
    if (statement.predicate.value("packet"_L1) != described.value("name"_L1))
        problems.append(u"packet.json and the statement name different packets"_s);
    return problems;
}

} // namespace

PacketCheck checkSignature(int number, const Result<QByteArray> &signature, const SshSignature::Message &message,
                           const TrustFolder &trust, TimePoint at, bool *isOutOfTime)
{
    PacketCheck check = begun(number);
    if (!signature) {
        if (trust.signers)
            check.failed(u"there is no signature: %1"_s.arg(toString(signature.error())));
        else
            check.unproven(u"there is no signature of a person"_s);
        return check;
    }
    const auto parsed = SshSignature::parse(*signature);
    if (!parsed) {
        check.failed(toString(parsed.error()));
        return check;
    }
    const auto fits = parsed->fits(message);
    if (!fits || !*fits) {
        check.failed(fits ? u"the signature does not fit: the bytes were changed, or it is of something else"_s
                          : toString(fits.error()));
        return check;
    }
    if (parsed->space != packetSpace) {
        check.failed(u"it was signed for \"%1\", not for %2"_s.arg(parsed->space, packetSpace));
        return check;
    }
    if (!trust.signers) {
        check.unproven(
            u"the signature fits the key %1 that came with it; without allowed_signers nobody knows whose it is"_s.arg(
                parsed->key.fingerprint()));
        return check;
    }
    const auto answer = trust.signers->find(parsed->key, packetSpace, at);
    if (isOutOfTime)
        *isOutOfTime = answer.isOutOfTime;
    if (answer.principals.isEmpty())
        check.failed(answer.reason);
    else
        check.findings.append(
            u"signed by %1 with the key %2"_s.arg(answer.principals.join(u", "), parsed->key.fingerprint()));
    return check;
}

PacketCheck checkManifests(const Bag &bag)
{
    PacketCheck check = begun(3);
    if (const QStringList problems = bag.problems(); !problems.isEmpty())
        check.failed(problems);
    return check;
}

PacketCheck checkStatement(const ReadPacket &packet)
{
    PacketCheck check = begun(5);
    const auto json = packet.zip.contents("signatures/packet.intoto.dsse.json"_ba);
    if (!json) {
        check.failed(u"there is no statement"_s);
        return check;
    }
    const auto envelope = DsseEnvelope::parse(*json);
    const auto statement = envelope ? InTotoStatement::parse(envelope->payload) : fail(envelope.error());
    if (!statement) {
        check.failed(toString(statement.error()));
        return check;
    }
    if (envelope->payloadType != payloadType || !statement->isCanonical || statement->subjects.size() != 2)
        check.failed(u"it is not one canonical in-toto statement over two files"_s);
    if (!packet.trust.logKey) {
        check.unproven(u"without log.pub.pem nobody knows whether the keeper of the log signed it"_s);
    } else {
        const QByteArray signedBytes = envelope->signedBytes();
        const bool accepted
            = std::any_of(envelope->signatures.begin(), envelope->signatures.end(), [&](const QByteArray &signature) {
                  return packet.trust.logKey->accepts(signedBytes, signature);
              });
        if (!accepted)
            check.failed(u"it is not signed by the log's key"_s);
    }
    for (const QByteArray &name : {tagManifest.toByteArray(), "data/evidence.db"_ba}) {
        if (statement->subjects.value(QString::fromLatin1(name)) != packet.bag.digests(name).sha256)
            check.failed(u"it is a statement over another %1"_s.arg(QString::fromLatin1(name)));
    }
    if (statement->predicateType != predicateType)
        check.failed(u"it is a statement of another kind: %1"_s.arg(statement->predicateType));
    if (const QStringList problems = packetProblems(*statement, packet); !problems.isEmpty())
        check.failed(problems);
    return check;
}

PacketCheck checkStamp(const ZipFile &zip, const TrustFolder &trust, std::optional<TimePoint> &at)
{
    PacketCheck check = begun(11);
    const ZipEntry *const entry = zip.find("signatures/tagmanifest-sha256.txt.tsr");
    if (!entry) {
        if (trust.stampAuthorities.isEmpty())
            check.unproven(u"there is no stamp, and none is expected"_s);
        else
            check.failed(u"there is no stamp, and tsa-ca.pem says that one is expected"_s);
        return check;
    }
    if (trust.stampAuthorities.isEmpty()) {
        check.unproven(u"without tsa-ca.pem nobody knows who stamped it"_s);
        return check;
    }
    const auto token = zip.contents(*entry);
    const auto message = zip.contents(tagManifest.toByteArray());
    if (!token || !message) {
        check.failed(toString(token ? message.error() : token.error()));
        return check;
    }
    const auto stamped = stampedAt(*token, *message, trust.stampAuthorities);
    if (!stamped) {
        check.failed(toString(stamped.error()));
        return check;
    }
    at = *stamped;
    check.findings.append(u"stamped at %1"_s.arg(formatInstant(*stamped)));
    return check;
}

} // namespace plumbline
