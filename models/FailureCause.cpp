// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/FailureCause.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

FailureCause failureCauseOf(const QString &error)
{
    if (error.isEmpty())
        return FailureCause::None;
    static const QRegularExpression answered(u"\\banswered (\\d{3})\\b"_s);
    if (const auto match = answered.match(error); match.hasMatch()) {
        switch (const int status = match.captured(1).toInt()) {
        case 401: return FailureCause::Token;
        case 403: return FailureCause::Permission;
        case 404: return FailureCause::Address;
        case 429: return FailureCause::Limited;
        default: return status >= 500 ? FailureCause::Server : FailureCause::Other;
        }
    }
    if (error.startsWith(u"read token"_s) || error.startsWith(u"read secret"_s))
        return FailureCause::NoSecret;
    if (error.startsWith(u"read answer: "_s))
        return FailureCause::Unreachable;
    if (error.contains(u"[source.params]"_s) || error.startsWith(u"read connector"_s)
        || error.startsWith(u"check source"_s))
        return FailureCause::Configuration;
    return FailureCause::Other;
}

} // namespace plumbline
