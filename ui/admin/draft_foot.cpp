// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/draft_foot.h"

#include "ui/theme/caravan_style.h"
#include "ui/widgets/plain_label.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>

namespace caravan::ui {

namespace {

struct FootWords {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::FootWords)
};

} // namespace

QHBoxLayout* makeDraftFoot(QDialog& dialog, PlainLabel& problem, QPushButton& save)
{
    auto* cancel = new QPushButton(FootWords::tr("Cancel"));
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    problem.setWordWrap(true);
    save.setDefault(true);
    setButtonKind(save, ButtonKind::primary);
    auto* foot = new QHBoxLayout;
    foot->addWidget(&problem, 1);
    foot->addWidget(cancel);
    foot->addWidget(&save);
    return foot;
}

bool mayDiscard(QDialog& dialog)
{
    QMessageBox box(QMessageBox::Question, dialog.windowTitle(),
                    FootWords::tr("Discard what you entered?"), QMessageBox::NoButton, &dialog);
    box.setTextFormat(Qt::PlainText);
    const QAbstractButton* discard =
        box.addButton(FootWords::tr("Discard"), QMessageBox::DestructiveRole);
    QPushButton* keep = box.addButton(FootWords::tr("Keep editing"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == discard;
}

} // namespace caravan::ui
