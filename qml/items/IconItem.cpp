// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "IconItem.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace plumbline {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray tinted(const QString &name, const QColor &color, const QColor &paper)
{
    QFile file(u":/plumbline/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll()
        .replace("currentColor", color.name().toLatin1())
        .replace("\"paper\"", '"' + paper.name().toLatin1() + '"');
}

} // namespace

IconItem::IconItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &IconItem::changed, this, [this] { update(); });
}

void IconItem::paint(QPainter *painter)
{
    if (m_name.isEmpty())
        return;
    QSvgRenderer renderer(tinted(m_name, m_color, m_paper));
    if (!renderer.isValid()) {
        qWarning("No icon named %s", qUtf8Printable(m_name));
        return;
    }
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(painter, boundingRect());
}

} // namespace plumbline
