// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/RowType.h"
#include "models/FieldNames.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// No record is shown with the name that a field has in the store.
class tst_FieldNames : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeAndFieldHasAName()
    {
        for (const RowType &type : rowTypes()) {
            QVERIFY2(FieldNames::type(type.name), qPrintable(QString(type.name)));
            QHash<QString, QString> fields; // by name
            for (const FieldType &field : type.fields) {
                const auto name = FieldNames::field(field.name);
                QVERIFY2(name && !name->isEmpty(), qPrintable(QString(field.name)));
                QVERIFY2(!fields.contains(*name),
                         qPrintable(u"%1: %2 and %3 are both \"%4\""_s.arg(type.name, fields.value(*name), field.name, *name)));
                fields.insert(*name, field.name);
            }
        }
    }

    void nothingIsInventedForWhatIsNotKnown()
    {
        QVERIFY(!FieldNames::type(u"moon"_s));
        QVERIFY(!FieldNames::field(u"phase"_s));
    }
};

QTEST_GUILESS_MAIN(tst_FieldNames)
#include "tst_FieldNames.moc"
