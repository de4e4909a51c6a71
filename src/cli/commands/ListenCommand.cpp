// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/ListenCommand.h"

#include "cli/ClockWords.h"
#include "cli/DerivedWords.h"
#include "cli/Interrupt.h"
#include "receiver/QuietMoment.h"
#include "receiver/Receiver.h"

#include <QElapsedTimer>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 minuteMs = 60'000;

QString countsText(const ReceiverCounters &counters)
{
    QString text = u"%1 documents (%2 records, %3 without a row), %4 rows new, %5 changed, %6 unchanged, %7 put aside"_s
                       .arg(counters.documents)
                       .arg(counters.records)
                       .arg(counters.notMapped)
                       .arg(counters.rows.added)
                       .arg(counters.rows.changed)
                       .arg(counters.rows.unchanged)
                       .arg(counters.rows.rejected);
    if (counters.withheld > 0)
        text += u"; %1 texts of prompts and answers not kept"_s.arg(counters.withheld);
    if (counters.resent > 0)
        text += u"; %1 sent again"_s.arg(counters.resent);
    if (counters.refused > 0)
        text += u"; %1 refused"_s.arg(counters.refused);
    if (counters.pushedBack > 0)
        text += u"; %1 asked to come again"_s.arg(counters.pushedBack);
    return text;
}

QJsonObject countsJson(const QString &event, const ReceiverCounters &counters, TimePoint now)
{
    return {{u"event"_s, event},
            {u"at"_s, formatInstant(now)},
            {u"requests"_s, counters.requests},
            {u"refused"_s, counters.refused},
            {u"pushed_back"_s, counters.pushedBack},
            {u"documents"_s, counters.documents},
            {u"resent"_s, counters.resent},
            {u"bytes"_s, counters.bytes},
            {u"records"_s, counters.records},
            {u"not_mapped"_s, counters.notMapped},
            {u"withheld"_s, counters.withheld},
            {u"waiting"_s, counters.waiting},
            {u"rows"_s,
             QJsonObject{{u"added"_s, counters.rows.added},
                         {u"changed"_s, counters.rows.changed},
                         {u"unchanged"_s, counters.rows.unchanged},
                         {u"rejected"_s, counters.rows.rejected}}},
            {u"last_at"_s, counters.lastAt ? QJsonValue(formatInstant(*counters.lastAt)) : QJsonValue()}};
}

} // namespace

void ListenCommand::declare(VerbOptions &program)
{
    m_verb = program.verb("listen", "Receive OTLP/HTTP (JSON, protobuf) and decision logs of OPA until Ctrl-C");
    m_verb->text("--address", m_address, "ADDRESS", "Where to listen; other than loopback only with a token");
    m_verb->number("--port", m_port, 0, 65'535, "Port, 4318 unless configured; 0 is any free one");
    m_verb->text("--token-env", m_tokenEnv, "NAME", "Environment variable with the token that senders must show");
}

Result<ExitCode> ListenCommand::run(const Invocation &invocation, Output &output)
{
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    const auto location = invocation.storeLocation();
    if (!location)
        return fail(location.error());
    ListenSettings settings = configuration->listen;
    if (!m_address.isEmpty())
        settings.address = m_address;
    if (m_port >= 0)
        settings.port = quint16(m_port);
    if (!m_tokenEnv.isEmpty())
        settings.tokenPlace = {SecretPlace::Kind::Environment, m_tokenEnv};
    const Interrupt interrupt;
    auto receiver = Receiver::start(settings, *location, invocation.clock());
    if (!receiver)
        return fail(receiver.error());
    if (invocation.json())
        output.record({{u"event"_s, u"listening"_s}, {u"address"_s, (*receiver)->address()}});
    else
        output.line(u"listening on "_s + (*receiver)->address());

    if (const auto store = invocation.openStore())
        warnOfHead(output, **store, invocation.clock().now());
    DerivedData derived;
    QuietMoment quiet;
    QElapsedTimer sinceStart;
    sinceStart.start();
    QElapsedTimer sinceTold;
    sinceTold.start();
    std::optional<Error> toldTrouble;
    qint64 toldRequests = 0;
    while (!interrupt.requested()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        const auto trouble = (*receiver)->trouble();
        if (trouble && trouble != toldTrouble)
            output.error(*trouble);
        else if (!trouble && toldTrouble)
            output.message(u"The store takes what is received again."_s);
        toldTrouble = trouble;
        if (quiet.isNow((*receiver)->counters(), std::chrono::milliseconds(sinceStart.elapsed())))
            bringUp(derived, output, *location,
                    [&] { return !interrupt.requested() && quiet.goesOn((*receiver)->counters()); });
        if (sinceTold.elapsed() < minuteMs)
            continue;
        sinceTold.start();
        const ReceiverCounters counters = (*receiver)->counters();
        if (invocation.json())
            output.record(countsJson(u"counts"_s, counters, invocation.clock().now()));
        else if (counters.requests != toldRequests)
            output.message(countsText(counters));
        else
            output.message(u"nothing in the last minute; "_s + countsText(counters));
        toldRequests = counters.requests;
    }
    (*receiver)->stop();
    const ReceiverCounters counters = (*receiver)->counters();
    if (invocation.json())
        output.record(countsJson(u"stopped"_s, counters, invocation.clock().now()));
    else
        output.message(u"Stopped. "_s + countsText(counters));
    if (counters.rows.rejected > 0)
        output.message(u"See `plumbline rows rejected`."_s);
    return ExitCode::Yes;
}

} // namespace plumbline
