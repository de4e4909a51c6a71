// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ProbeStep.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString kindName(ProbeStep::Kind kind)
{
    switch (kind) {
    case ProbeStep::Kind::Files: return u"files"_s;
    case ProbeStep::Kind::Parameters: return u"parameters"_s;
    case ProbeStep::Kind::Secret: return u"secret"_s;
    case ProbeStep::Kind::Address: return u"address"_s;
    case ProbeStep::Kind::Clock: return u"clock"_s;
    case ProbeStep::Kind::Stream: return u"stream"_s;
    case ProbeStep::Kind::Budget: return u"budget"_s;
    case ProbeStep::Kind::Retention: return u"retention"_s;
    }
    return {};
}

QString stateName(ProbeStep::State state)
{
    switch (state) {
    case ProbeStep::State::Fine: return u"fine"_s;
    case ProbeStep::State::Remark: return u"remark"_s;
    case ProbeStep::State::Problem: return u"problem"_s;
    case ProbeStep::State::Skipped: return u"skipped"_s;
    }
    return {};
}

} // namespace plumbline
