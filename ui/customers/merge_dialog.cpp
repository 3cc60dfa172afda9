// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/merge_dialog.h"

#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_foot.h"
#include "ui/widgets/plain_label.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QGridLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr int kWidth = 720;
constexpr int kHeightMax = 460;
constexpr int kLabelWidth = 150;
constexpr int kTextMax = 90; ///< characters of a value; more is in its tool tip

std::size_t filled(const Record& record)
{
    return static_cast<std::size_t>(
        std::count_if(record.values.begin(), record.values.end(),
                      [](const Value& value) { return !isEmpty(value); }));
}

} // namespace

MergeDialog::MergeDialog(Desk& desk, const Record& one, const Record& other, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_records{one, other}, m_heads(new QButtonGroup(this))
{
    setWindowTitle(tr("Merge records"));
    setMinimumWidth(kWidth);
    auto* about = new PlainLabel(
        tr("Contacts, deals, activities and files of the other record move to the one that stays. "
           "Where only one of them has a value, that value is kept."),
        TextRole::body, Ink::text2);
    about->setWordWrap(true);
    // A dialog's first size does not ask how high a text becomes at its width.
    about->setMinimumHeight(about->heightForWidth(kWidth - 2 * kPageMargin));

    auto* body = new QWidget;
    auto* grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, kGap, 0);
    grid->setHorizontalSpacing(kCardPadding);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(0, kLabelWidth);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    addHead(*grid);
    int row = 1;
    for (const Field* field : differingFields(one, other)) {
        if (m_desk.rights().mayRead(*one.entity, *field)) {
            addField(*grid, row++, *field);
        }
    }
    grid->setRowStretch(row, 1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumHeight(std::min(kHeightMax, body->sizeHint().height() + kGap));

    auto* go = new QPushButton(tr("Merge"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kCardPadding);
    layout->addWidget(about);
    layout->addWidget(scroll, 1);
    layout->addLayout(makeDialogFoot(*this, *go));
    connect(m_heads, &QButtonGroup::idToggled, this, [this](int side, bool isOn) {
        if (isOn) {
            setStays(side);
        }
    });
    // What is known better is what others know.
    const bool isSecondFuller = filled(other) > filled(one);
    setStays(isSecondFuller ? 1 : 0);
}

QRadioButton* MergeDialog::option(QButtonGroup& group, int side, const QString& text)
{
    auto* button =
        new QRadioButton(text.size() > kTextMax ? text.left(kTextMax) + QChar(0x2026) : text);
    button->setToolTip(text.size() > kTextMax ? plainToolTip(text) : QString());
    group.addButton(button, side);
    return button;
}

void MergeDialog::addHead(QGridLayout& grid)
{
    grid.addWidget(new PlainLabel(tr("Stays"), TextRole::bodyStrong), 0, 0);
    for (int side = 0; side < 2; ++side) {
        const Record& record = m_records[static_cast<std::size_t>(side)];
        QRadioButton* button = option(*m_heads, side, recordTitle(record));
        button->setFont(fontFor(TextRole::bodyStrong));
        button->setAccessibleName(tr("%1 stays").arg(recordTitle(record)));
        grid.addWidget(button, 0, side + 1);
    }
}

void MergeDialog::addField(QGridLayout& grid, int row, const Field& field)
{
    const QString name = labelText(field.labels);
    auto* label = new PlainLabel(name, TextRole::body, Ink::text2);
    label->setWordWrap(true);
    grid.addWidget(label, row, 0);
    auto* sides = new QButtonGroup(this);
    for (int side = 0; side < 2; ++side) {
        const Value& value = m_records[static_cast<std::size_t>(side)].values[field.index];
        const QString text = displayText(m_desk.replica(), field, value).simplified();
        QRadioButton* button = option(*sides, side, text.isEmpty() ? tr("(empty)") : text);
        button->setAccessibleName(tr("%1: %2", "field, value").arg(name, button->text()));
        // What is empty is never chosen over what is said: the merge keeps what is known.
        button->setEnabled(!isEmpty(value));
        grid.addWidget(button, row, side + 1);
    }
    m_choices.push_back({&field, sides});
}

void MergeDialog::setStays(int side)
{
    m_stays = side;
    m_heads->button(side)->setChecked(true);
    for (const Choice& choice : m_choices) {
        const bool isEmptyThere = isEmpty(stays().values[choice.field->index]);
        choice.sides->button(isEmptyThere ? 1 - side : side)->setChecked(true);
    }
}

bool MergeDialog::choose(const std::string& field, int side)
{
    for (const Choice& choice : m_choices) {
        if (choice.field->name == field && choice.sides->button(side)->isEnabled()) {
            choice.sides->button(side)->setChecked(true);
            return true;
        }
    }
    return false;
}

void MergeDialog::accept()
{
    std::set<std::string> fromOther;
    for (const Choice& choice : m_choices) {
        if (choice.sides->checkedId() != m_stays) {
            fromOther.insert(choice.field->name);
        }
    }
    const Record& goes = m_records[static_cast<std::size_t>(1 - m_stays)];
    const auto plan = mergeTwo(m_desk.replica(), stays(), goes, fromOther);
    const QString message = tr("%1 and %2 merged").arg(recordTitle(stays()), recordTitle(goes));
    const Done saved =
        plan ? m_desk.save(plan->edits, message, SaveOptions{.isBundle = false}, plan->undo)
             : Done(plan.error());
    if (saved) {
        Q_EMIT merged(message);
    } else {
        Q_EMIT refused(saved.error());
    }
    QDialog::accept();
}

} // namespace caravan::ui
