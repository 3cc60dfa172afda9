// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/access_choice.h"

#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace caravan::ui {

namespace {

/// What a role may do where nothing is said.
FieldAccess usualFor(Role role)
{
    return role == Role::readOnly ? FieldAccess::read : FieldAccess::write;
}

QString roleLabel(const Catalogue& catalogue, Role role)
{
    const Choice* choice = catalogue.at("user").field("role")->choice(toString(role));
    return choice != nullptr ? labelText(choice->labels) : QLatin1String(toString(role));
}

} // namespace

AccessChoice::AccessChoice(const Catalogue& catalogue, QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(kGap);
    grid->setColumnStretch(1, 1);
    for (const Role role : allRoles()) {
        if (role == Role::administrator) {
            continue;
        }
        auto* box = new QComboBox;
        if (usualFor(role) == FieldAccess::write) {
            box->addItem(tr("Can edit"), static_cast<int>(FieldAccess::write));
        }
        box->addItem(tr("Can see"), static_cast<int>(FieldAccess::read));
        box->addItem(tr("Hidden"), static_cast<int>(FieldAccess::hidden));
        const QString label = roleLabel(catalogue, role);
        box->setAccessibleName(label);
        const int row = static_cast<int>(m_boxes.size());
        grid->addWidget(new PlainLabel(label), row, 0);
        grid->addWidget(box, row, 1);
        m_boxes.emplace_back(role, box);
        connect(box, &QComboBox::currentIndexChanged, this, &AccessChoice::edited);
    }
    setFocusProxy(m_boxes.front().second);
}

QComboBox& AccessChoice::of(Role role)
{
    return *std::find_if(m_boxes.begin(), m_boxes.end(), [role](const auto& one) {
                return one.first == role;
            })->second;
}

std::map<Role, FieldAccess> AccessChoice::access() const
{
    std::map<Role, FieldAccess> access;
    for (const auto& [role, box] : m_boxes) {
        const auto chosen = static_cast<FieldAccess>(box->currentData().toInt());
        if (chosen != usualFor(role)) {
            access[role] = chosen;
        }
    }
    return access;
}

void AccessChoice::setAccess(const std::map<Role, FieldAccess>& access)
{
    for (const auto& [role, box] : m_boxes) {
        const QSignalBlocker quiet(box);
        const auto said = access.find(role);
        const FieldAccess shown = said == access.end() ? usualFor(role) : said->second;
        box->setCurrentIndex(std::max(0, box->findData(static_cast<int>(shown))));
    }
}

} // namespace caravan::ui
