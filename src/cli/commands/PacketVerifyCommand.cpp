// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/PacketVerifyCommand.h"

#include "cli/Interrupt.h"
#include "metrics/MetricCatalog.h"
#include "packet/OwnTrust.h"
#include "verify/PacketVerifier.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject toJson(const PacketCheck &check)
{
    return {{u"number"_s, check.number},
            {u"title"_s, check.title()},
            {u"outcome"_s, toString(check.outcome)},
            {u"findings"_s, QJsonArray::fromStringList(check.findings)},
            {u"proves"_s, check.proves()},
            {u"does_not_prove"_s, check.doesNotProve()}};
}

QJsonObject toJson(const PacketReport &report, const QString &file)
{
    QJsonArray checks;
    for (const PacketCheck &check : report.checks)
        checks.append(toJson(check));
    return {{u"file"_s, file},
            {u"packet"_s, report.packet},
            {u"packet_id"_s, report.packetId},
            {u"holds"_s, report.holds()},
            {u"signed"_s, report.isSigned},
            {u"trusted"_s, report.isTrusted},
            {u"checks"_s, checks}};
}

void tell(const PacketCheck &check, Output &output)
{
    const QString mark = check.outcome == PacketCheck::Outcome::Passed ? u"ok"_s : toString(check.outcome);
    output.line(u"%1  %2  %3"_s.arg(check.number, 2).arg(mark, -8).arg(check.title()));
    for (const QString &finding : check.findings)
        output.line(u"              %1"_s.arg(finding));
    if (check.outcome == PacketCheck::Outcome::Passed)
        output.line(check.doesNotProve().isEmpty()
                        ? u"              proves %1"_s.arg(check.proves())
                        : u"              proves %1; not %2"_s.arg(check.proves(), check.doesNotProve()));
}

QString conclusion(const PacketReport &report)
{
    using Outcome = PacketCheck::Outcome;
    const QString counts = u"%1 passed, %2 failed, %3 unproven"_s.arg(report.counted(Outcome::Passed))
                               .arg(report.counted(Outcome::Failed))
                               .arg(report.counted(Outcome::Unproven));
    if (!report.holds())
        return u"Do not rely on this packet: %1."_s.arg(counts);
    if (!report.isTrusted)
        return u"Nothing in this packet contradicts itself, but nobody you named vouches for it: %1. Give --trust with "
               "what you have from elsewhere than the packet."_s.arg(counts);
    return u"This packet is what its signer handed out: %1."_s.arg(counts);
}

/// Yes means: somebody who is trusted vouches for it; where nobody was named, that it fits the signature that came with
/// it. An unsigned packet is never a yes.
bool isAccepted(const PacketReport &report, bool hasTrust)
{
    return report.holds() && (hasTrust ? report.isTrusted : report.isSigned);
}

Result<PublishedDigests> ownDigests()
{
    const auto catalog = MetricCatalog::load();
    return catalog ? ownPublishedDigests(*catalog) : Result<PublishedDigests>(fail(catalog.error()));
}

} // namespace

void PacketVerifyCommand::declare(VerbOptions &packet)
{
    m_verify = packet.verb("verify", "Check a packet; exit code 1 when something in it does not hold");
    m_verify->operand("FILE", m_file, "The packet's zip; its signature lies beside it as FILE.sig");
    m_verify->text("--trust", m_trust, "DIR",
                   "What you have from elsewhere than the packet: allowed_signers, log.pub.pem, last_checkpoint, "
                   "metrics.sha256, schema.sha256, tsa-ca.pem");
    m_verify->text("--before", m_before, "FILE", "The packet before, which this one has to go on from (check 7)");
}

Result<ExitCode> PacketVerifyCommand::run(const Invocation &invocation, Output &output)
{
    std::optional<TrustFolder> trust;
    if (!m_trust.isEmpty()) {
        auto read = TrustFolder::read(m_trust);
        if (!read)
            return fail(read.error());
        trust = std::move(*read);
    }
    const Interrupt interrupt;
    const bool isAllPublished = trust && !trust->published.definitions.isEmpty() && !trust->published.schema.isEmpty();
    auto own = isAllPublished ? PublishedDigests() : ownDigests(); // only what the folder does not say
    if (!own)
        return fail(own.error());
    PacketVerifier verifier(std::move(trust), std::move(*own), invocation.clock());
    verifier.stop = &interrupt.requested();
    if (!m_before.isEmpty()) {
        if (auto read = verifier.goesOnFrom(m_before); !read)
            return fail(read.error());
    }
    verifier.onCheck = [&](int number) { output.progress(u"check %1 of %2"_s.arg(number).arg(PacketCheck::count)); };
    const auto report = verifier.verify(m_file);
    if (!report)
        return fail(report.error());
    if (invocation.json()) {
        output.document(toJson(*report, m_file));
    } else {
        output.line(report->packet.isEmpty() ? QFileInfo(m_file).fileName() : report->packet);
        if (!report->packetId.isEmpty())
            output.line(u"packet id %1"_s.arg(report->packetId));
        for (const PacketCheck &check : report->checks)
            tell(check, output);
        output.line(conclusion(*report));
    }
    return isAccepted(*report, !m_trust.isEmpty()) ? ExitCode::Yes : ExitCode::No;
}

} // namespace plumbline
