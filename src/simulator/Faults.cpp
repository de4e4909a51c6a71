// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Faults.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<Faults> Faults::parse(const QString &text)
{
    static const QStringList kinds{u"500"_s, u"429"_s, u"cut"_s, u"html"_s, u"noid"_s, u"hang"_s, u"redirect"_s};
    Faults faults;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString name = part.section(u'@', 0, 0).trimmed();
        const QString kind = name.section(u'=', 0, 0);
        const QString target = name.contains(u'=') ? name.section(u'=', 1) : u"http://127.0.0.2:9/elsewhere"_s;
        const QString path = part.section(u'@', 1).section(u':', 0, 0);
        const QString count = part.section(u'@', 1).section(u':', 1);
        const int nth = count == u"*"_s ? 0 : count.toInt();
        if (!kinds.contains(kind) || path.isEmpty() || (count != u"*"_s && nth < 1))
            return fail(Error::Kind::Usage, u"read faults"_s,
                        u"\"%1\" is not KIND@PATH:N with KIND one of %2"_s.arg(part, kinds.join(u' ')));
        faults.m_faults.push_back({{kind, target}, path, nth});
    }
    return faults;
}

DrawnFault Faults::draw(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    DrawnFault drawn;
    for (Fault &fault : m_faults) {
        if (path.contains(fault.path) && (++fault.seen == fault.nth || fault.nth == 0))
            drawn = fault.drawn;
    }
    return drawn;
}

} // namespace plumbline
