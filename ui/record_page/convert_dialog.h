// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "core/actions/convert_record.h"
#include "ui/workbench/record_parts.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace caravan::ui {

class Desk;
class FieldEditor;
class PlainLabel;

/// What becomes of a record whose entity has a "converts": who is known already stands first, so
/// that nobody is made twice.
class ConvertDialog : public QDialog {
    Q_OBJECT

public:
    /// @p note: what a subject says beside it, if anything.
    ConvertDialog(Desk& desk, const Record& record, const std::optional<ConversionNote::Said>& note,
                  QWidget* parent);

    ConversionChoices choices() const;
    void accept() override;

    /// Those that are known, then a new one; nullptr where none is recognised.
    QComboBox* known(std::string_view entity) const;

private:
    /// What is asked about one of the records that are made; nullptr: is not asked.
    struct Asked {
        const ConversionPart* part = nullptr;
        QComboBox* known = nullptr;
        QCheckBox* wanted = nullptr;
        QLineEdit* title = nullptr;
        std::vector<FieldEditor*> required{}; ///< what the company requires and the record lacks
    };

    void ask(const ConversionPart& part, const Record& record, const std::vector<Duplicate>& known,
             QVBoxLayout& layout);

    bool makesNew(const Asked& asked) const;
    void follow(const Asked& asked);

    Desk& m_desk;
    PlainLabel* m_problem;
    std::vector<Asked> m_asked;
};

} // namespace caravan::ui
