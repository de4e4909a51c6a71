// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Faults.h"

#include <QRegularExpression>
#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

const std::vector<Faults::Kind> &Faults::kinds()
{
    static const std::vector<Kind> all{
        {"500", "", "the server fails"},
        {"503", "1", "the server is in maintenance and says after how many seconds to come again"},
        {"401", "", "the token is not valid any more"},
        {"403", "", "the token may not read this"},
        {"404", "", "there is no such thing"},
        {"410", "", "a continue token is too old, in the words of Kubernetes"},
        {"429", "1", "too many requests, in the vendor's own words and headers; Retry-After in seconds"},
        {"429date", "1", "the same with Retry-After as a date"},
        {"primary", "1", "GitHub's primary limit: 403, nothing remaining, reset in so many seconds"},
        {"secondary", "1", "GitHub's secondary limit: 403 and Retry-After"},
        {"304", "", "not modified, whatever was asked"},
        {"latency", "500", "the answer takes so many milliseconds"},
        {"drip", "2000", "the body comes at so many bytes a second"},
        {"hang", "", "no answer for a minute"},
        {"cut", "", "the connection breaks after half of the body"},
        {"html", "", "a page to sign in"},
        {"redirect", "http://127.0.0.2:9/elsewhere", "to another origin"},
        {"skew", "3600", "the Date header is so many seconds ahead, or behind if negative"},
        {"total", "7", "what the answer says that there is in all is so many more, or fewer if negative"},
        {"repeat", "", "the records of the page before once more, instead of this page's"},
        {"lost", "", "a page without its records"},
        {"noid", "", "the first record without its id"},
        {"rename", "id", "that field of every record has another name"},
        {"type", "id", "that field of every record is an object"},
        {"bomb", "1024", "so many MiB of zeros in a small gzip body"},
        {"deep", "100000", "JSON that is nested so deeply"},
    };
    return all;
}

Result<Faults> Faults::parse(const QString &text)
{
    // The path may hold a colon (`rule-suites:view`), a value may hold one, too (`redirect=http://...`).
    static const QRegularExpression form(u"^([a-z0-9]+)(?:=([^@]*))?@(.+):(\\*|[1-9][0-9]{0,8})(-?)$"_s);
    Faults faults;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = form.match(part.trimmed());
        const auto kind = std::find_if(kinds().cbegin(), kinds().cend(),
                                       [&](const Kind &one) { return match.captured(1) == QLatin1String(one.name); });
        if (!match.hasMatch() || kind == kinds().cend()) {
            QStringList names;
            for (const Kind &one : kinds())
                names.append(QString::fromLatin1(one.name));
            return fail(Error::Kind::Usage, u"read faults"_s,
                        u"\"%1\" is not KIND[=VALUE]@PATH:N with KIND one of %2"_s.arg(part, names.join(u' ')));
        }
        const bool isAll = match.captured(4) == u"*"_s;
        const int from = isAll ? 1 : match.captured(4).toInt();
        const bool isOpen = isAll || !match.captured(5).isEmpty();
        const QString value = match.capturedStart(2) < 0 ? QString::fromLatin1(kind->usual) : match.captured(2);
        faults.m_faults.push_back({{QString::fromLatin1(kind->name), value},
                                   match.captured(3),
                                   from,
                                   isOpen ? std::numeric_limits<int>::max() : from});
    }
    return faults;
}

Faults &Faults::operator=(Faults &&other) noexcept
{
    const std::scoped_lock lock(m_mutex, other.m_mutex);
    m_faults = std::move(other.m_faults);
    m_drawn = 0;
    return *this;
}

DrawnFault Faults::draw(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    DrawnFault drawn;
    bool isRemembered = false;
    for (Fault &fault : m_faults) {
        if (!path.contains(fault.path))
            continue;
        ++fault.seen;
        isRemembered = isRemembered || fault.drawn.kind == u"repeat"_s;
        if (fault.seen >= fault.from && fault.seen <= fault.to)
            drawn = fault.drawn;
    }
    drawn.isRemembered = isRemembered;
    m_drawn += drawn.kind.isEmpty() ? 0 : 1;
    return drawn;
}

int Faults::drawnCount()
{
    const std::lock_guard lock(m_mutex);
    return m_drawn;
}

} // namespace plumbline
