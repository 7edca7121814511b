# Made by aml-templates from with-pipelines.yml: change that file and run `aml-templates generate` again. Edits here would be lost.
<#
.SYNOPSIS
Validates, shows what would change, asks, and deploys.
.DESCRIPTION
Needs the modules Az.Accounts and Az.Resources, and Connect-AzAccount before it.
Values that the template needs are asked for, or taken from variables of the environment: PARAM_WEB_SEARCH_KEY.
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]
param(
    # The resource group to deploy to.
    [Parameter(Mandatory)]
    [string] $ResourceGroupName,
    # Makes the resource group there, if it does not exist.
    [string] $Location,
    # Name of the deployment.
    [string] $Name = 'with-pipelines'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function Read-NeededValue([string] $Variable, [bool] $IsSecret, [bool] $IsText) {
    $given = [System.Environment]::GetEnvironmentVariable($Variable)
    if ([string]::IsNullOrEmpty($given)) {
        if ($IsSecret -and $IsText) { return Read-Host -Prompt $Variable -AsSecureString }
        $given = Read-Host -Prompt $Variable
    }
    if (-not $IsText) { return $given | ConvertFrom-Json -AsHashtable }
    if ($IsSecret) { return ConvertTo-SecureString -String $given -AsPlainText -Force }
    return $given
}

$files = @{ Template = 'main.json'; Parameters = 'main.parameters.json' }
$deployment = @{
    ResourceGroupName     = $ResourceGroupName
    TemplateFile          = Join-Path $PSScriptRoot $files.Template
    TemplateParameterFile = Join-Path $PSScriptRoot $files.Parameters
}
$deployment['webSearchKey'] = Read-NeededValue -Variable 'PARAM_WEB_SEARCH_KEY' -IsSecret $true -IsText $true

if (-not (Get-AzResourceGroup -Name $ResourceGroupName -ErrorAction SilentlyContinue)) {
    if (-not $Location) { throw "There is no resource group $ResourceGroupName. Say -Location to make it." }
    New-AzResourceGroup -Name $ResourceGroupName -Location $Location | Out-Null
}

$faults = Test-AzResourceGroupDeployment @deployment
if ($faults) {
    $faults | Format-List | Out-String | Write-Output
    throw 'Azure finds the template or its values not valid.'
}
New-AzResourceGroupDeployment @deployment -WhatIf -WhatIfResultFormat FullResourcePayloads
if ($PSCmdlet.ShouldProcess($ResourceGroupName, 'Deploy')) {
    New-AzResourceGroupDeployment @deployment -Name $Name -Confirm:$false
}
