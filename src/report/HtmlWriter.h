// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace plumbline {

/// Writes HTML and the SVG inside it. Text and attribute values are escaped by where they stand; there is no way
/// past that, and no way to write a script, a style or a link from data.
class HtmlWriter
{
public:
    using Attributes = QList<std::pair<const char *, QString>>;

    void open(const char *element, const Attributes &attributes = {});
    void close();
    /// An element without content, written as such.
    void single(const char *element, const Attributes &attributes = {});
    void text(const QString &text);
    void element(const char *element, const QString &text, const Attributes &attributes = {});
    /// The style sheet of the program; never data.
    void style(const char *css);

    QByteArray document() const;

private:
    void startTag(const char *element, const Attributes &attributes);

    QString m_html;
    QStringList m_open;
};

} // namespace plumbline
