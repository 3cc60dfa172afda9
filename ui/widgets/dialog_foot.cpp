// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/dialog_foot.h"

#include "ui/theme/caravan_style.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace caravan::ui {

QHBoxLayout* makeDialogFoot(QDialog& dialog, QPushButton& go)
{
    auto* cancel = new QPushButton(QCoreApplication::translate("DialogFoot", "Cancel"));
    go.setDefault(true);
    setButtonKind(go, ButtonKind::primary);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(&go);
    QObject::connect(&go, &QPushButton::clicked, &dialog, &QDialog::accept);
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    return foot;
}

} // namespace caravan::ui
