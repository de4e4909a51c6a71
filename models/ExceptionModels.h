// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// The exceptions that expire on one day.
struct ExpiryDay {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(int count MEMBER count)
    Q_PROPERTY(QString countText MEMBER countText)
    Q_PROPERTY(bool overdue MEMBER overdue)
    Q_PROPERTY(bool today MEMBER today)
    Q_PROPERTY(bool soon MEMBER soon)

public:
    QString key;
    QString name; ///< "16 Nov"
    int count = 0;
    QString countText;
    bool overdue = false;
    bool today = false;
    bool soon = false; ///< Within seven days.
};

/// The days around the instant that the page is about.
class ExpiryDayModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ExceptionsController")

public:
    explicit ExpiryDayModel(QObject *parent = nullptr) : RowListModel(ExpiryDay::staticMetaObject, parent) { }
    void setRows(QList<ExpiryDay> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline
