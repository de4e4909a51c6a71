// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/Retention.h"

#include "base/Duration.h"
#include "sources/DefinitionFile.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Nothing for what is no length of time of a second or more.
std::optional<std::chrono::seconds> periodOf(const QString &text)
{
    const auto length = parseDuration(text);
    if (!length || *length < std::chrono::seconds(1))
        return {};
    return std::chrono::duration_cast<std::chrono::seconds>(*length);
}

} // namespace

std::optional<Retention> Retention::stated(const QString &keeps)
{
    Retention retention{Kind::Unlimited, {}, {}, true};
    if (keeps != u"unlimited"_s) {
        const auto period = periodOf(keeps);
        if (!period)
            return {};
        retention.kind = Kind::Limited;
        retention.period = *period;
    }
    const QString kept = retention.kind == Kind::Unlimited ? u"everything"_s : retention.summary();
    retention.text = kept + u", as the configuration says"_s;
    return retention;
}

Retention Retention::unlessStated(const QHash<QString, Retention> &byStream, const QString &stream) const
{
    if (kind == Kind::Present)
        return *this;
    return byStream.value(stream, byStream.value(QString(), *this));
}

QString Retention::summary() const
{
    switch (kind) {
    case Kind::Unknown: return {};
    case Kind::Present: return u"present"_s;
    case Kind::Limited: return durationText(period);
    case Kind::Unlimited: return u"unlimited"_s;
    }
    return {};
}

Retention Retention::read(const DefinitionNode &keeps, const QString &text)
{
    Retention retention{Kind::Unknown, {}, text, false};
    const QString value = keeps.text();
    if (value == u"present"_s) {
        retention.kind = Kind::Present;
    } else if (value == u"unlimited"_s) {
        retention.kind = Kind::Unlimited;
    } else if (keeps.exists()) {
        const auto period = periodOf(value);
        if (!period)
            keeps.fail(u"must be \"present\", \"unlimited\" or a length of time such as \"P30D\""_s);
        retention.kind = Kind::Limited;
        retention.period = period.value_or(std::chrono::seconds(0));
    }
    return retention;
}

} // namespace plumbline
