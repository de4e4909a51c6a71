// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiver/ReceiverProbe.h"

#include "receiver/Receiver.h"

#include <QTcpServer>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

ProbeStep portStep(const ListenSettings &settings, const StoreLocation &store)
{
    using enum ProbeStep::State;
    const QString place = u"%1, port %2"_s.arg(settings.address).arg(settings.port);
    ProbeStep step{ProbeStep::Kind::Address, {}, Fine, {}};
    const auto holder = WriterLease::holder(store, WriterLease::Role::Listen);
    if (!holder) {
        step.state = Problem;
        step.text = toString(holder.error());
    } else if (*holder) {
        step.text = u"listening %1"_s.arg((*holder)->toString()).trimmed();
    } else if (QTcpServer server;
               server.listen(QHostAddress(settings.address == u"localhost"_s ? u"127.0.0.1"_s : settings.address),
                             settings.port)) {
        step.state = Remark;
        step.text = u"nobody listens on %1; `plumbline listen` does, or the dashboard while it is open"_s.arg(place);
    } else {
        step.state = Problem;
        step.text = u"%1 cannot be listened on: %2"_s.arg(place, server.errorString());
    }
    return step;
}

} // namespace

QList<ProbeStep> probeReceiver(ListenSettings settings, const StoreLocation &store)
{
    using enum ProbeStep::State;
    if (auto ready = Receiver::ready(settings); !ready)
        return {{ProbeStep::Kind::Secret, {}, Problem, toString(ready.error())},
                {ProbeStep::Kind::Address, {}, Skipped, u"not looked at"_s}};
    return {{ProbeStep::Kind::Secret,
             {},
             Fine,
             settings.token.isEmpty() ? u"no token; only this machine can send"_s
                                      : u"senders must show the token in the "_s + settings.tokenPlace.text()},
            portStep(settings, store)};
}

} // namespace plumbline
