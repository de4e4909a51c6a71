// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Languages.h"

#include <QFile>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

static void initLanguages()
{
    Q_INIT_RESOURCE(plumbline_languages);
}

namespace plumbline {

const QList<Language> &Languages::all()
{
    static const QList<Language> known = [] {
        initLanguages();
        QFile file(u":/plumbline/languages.tsv"_s);
        QList<Language> read;
        if (!file.open(QIODevice::ReadOnly))
            return read;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList cells = line.split(u'\t');
            if (cells.size() == 3 && !line.startsWith(u'#'))
                read.append({cells[0], cells[1], cells[2] == u"complete"});
        }
        return read;
    }();
    return known;
}

QString Languages::forSystem(const QStringList &preferred)
{
    for (const QString &tag : preferred) {
        const auto found = std::ranges::find(all(), tag.section(u'-', 0, 0), &Language::code);
        if (found != all().end() && found->isComplete)
            return found->code;
    }
    return u"en"_s;
}

} // namespace plumbline
