// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ResourceText.h"

#include <QCoreApplication>

namespace plumbline {

QString ResourceText::of(const char *context, const QString &english)
{
    // An empty text would be answered with the heading of the language's file.
    return english.isEmpty() ? QString() : QCoreApplication::translate(context, english.toUtf8().constData());
}

QStringList ResourceText::of(const char *context, const QStringList &english)
{
    QStringList shown;
    for (const QString &text : english)
        shown.append(of(context, text));
    return shown;
}

} // namespace plumbline
