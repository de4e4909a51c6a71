// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace plumbline {

/// Texts of resources in the language of the window. The resources hold English, and everything that is kept, written or
/// handed out holds their words: only what a view shows goes through here. tools/resource_texts.py names the contexts.
class ResourceText
{
public:
    /// The English where the language has no words for it, as for what an organisation wrote itself.
    static QString of(const char *context, const QString &english);
    static QStringList of(const char *context, const QStringList &english);
};

} // namespace plumbline
